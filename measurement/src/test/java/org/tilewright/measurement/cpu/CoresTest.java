package org.tilewright.measurement.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoresTest {

  @Test
  void readsTheKernelsLists() {
    assertThat(Cores.parse("\t0-3,8,10-11\n")).containsExactly(0, 1, 2, 3, 8, 10, 11);
    assertThat(Cores.parse("5")).containsExactly(5);
  }

  @Test
  void givesADeviceTheLastCores() {
    List<Integer> all = Cores.available();

    assertThat(Cores.last(1)).containsExactly(all.get(all.size() - 1));
    assertThat(Cores.last(all.size())).isEqualTo(all);
  }

  @Test
  void refusesMoreThreadsThanCores() {
    int tooMany = Cores.available().size() + 1;

    assertThatThrownBy(() -> Cores.last(tooMany))
        .hasMessageContaining("device of " + tooMany + " threads")
        .hasMessageContaining("Choose fewer");
    assertThatThrownBy(() -> Cores.last(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsAtLeastOneCoreForTheEngine() {
    assertThat(Cores.avoid(Cores.available())).isFalse();
  }

  @Test
  void namesDevicesByModelAndThreads() {
    Processor processor = new Processor("Intel(R) Xeon(R) CPU @ 2.20GHz", "6.79.0");

    assertThat(processor.deviceId(2)).isEqualTo("cpu:intel-xeon-cpu-2.20ghz:6.79.0:2t");
  }
}
