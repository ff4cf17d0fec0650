package org.tilewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;

class WorkbenchTest {

  @Test
  void theDefaultScheduleIsTimedAndTheCoresAreGivenBack() {
    List<Integer> before = Cores.available();

    try (Workbench bench = Workbench.open()) {
      var space = ScheduleSpace.of(Operators.parse("matmul", "64x64x64"), bench.target());
      var candidate =
          new Candidate(space.workload(), space.target(), space.defaultSchedule().trace());

      assertThat(bench.harness().measure(candidate, Protocol.standard()).join())
          .isInstanceOf(Measurement.Timed.class);
      assertThat(bench.host().processor()).isNotBlank();
    }

    assertThat(Cores.available()).isEqualTo(before);
  }
}
