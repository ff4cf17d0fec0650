package org.tilewright.measurement.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Probe;
import org.tilewright.tuner.Runner;
import org.tilewright.tuner.Target;

@EnabledOnOs(OS.LINUX)
class LocalDeviceTest {
  private static final TestKernels KERNELS = new TestKernels();

  private final Target target = Target.of("cpu", Map.of("isa", "some"));

  @Test
  void takesTheBestProbeOfEachLimit() {
    Device device = started(probe(Probe.Limit.ARITHMETIC, 1), probe(Probe.Limit.ARITHMETIC, 1e6));

    assertThat(device.roofline().flopsPerSecond()).isGreaterThan(1e9).isLessThan(1e15);
    assertThat(device.roofline().bytesPerSecond()).isLessThan(1e12);
  }

  @Test
  void hasTheSameIdEachTimeWhateverWasMeasured() {
    Device first = started(probe(Probe.Limit.ARITHMETIC, 1));
    Device second = started(probe(Probe.Limit.ARITHMETIC, 100));

    assertThat(first.id()).isEqualTo(second.id()).startsWith("cpu:").endsWith(":1t");
    assertThat(first.facts()).containsKeys("processor", "cores", "system", "note");
  }

  @Test
  void saysWhichProbeFailedAndLeavesNoProcess() {
    long before = ProcessHandle.current().children().count();
    Probe broken = new Probe(KERNELS.artifact("segfault"), Probe.Limit.MEMORY, 1, 1);

    assertThatThrownBy(() -> started(broken)).hasMessageContaining("SIGSEGV");
    assertThat(ProcessHandle.current().children().count()).isEqualTo(before);
  }

  private Device started(Probe... probes) {
    List<Probe> all = new ArrayList<>(List.of(probes));
    all.add(probe(Probe.Limit.MEMORY, 1));
    InstantSource clock = InstantSource.system();
    try (Runner runner =
        LocalDevice.start(target, Map.of("note", "x"), all, Cores.last(1), clock)) {
      return runner.device();
    }
  }

  private Probe probe(Probe.Limit limit, double amount) {
    return new Probe(KERNELS.artifact("right"), limit, amount, 1024);
  }
}
