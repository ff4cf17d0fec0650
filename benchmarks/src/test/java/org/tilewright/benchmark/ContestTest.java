package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.codegen.CpuBuilder;
import org.tilewright.codegen.Host;
import org.tilewright.codegen.Probes;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trial;

/** With one real kernel: the default schedule of a small matmul. */
class ContestTest {
  private static final Operator MATMUL = Operators.fromSpec("matmul m=13,n=37,k=11");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private final Target target = Host.detect().target().target();
  private final Device device = new Device("cpu", target, Roofline.of(1e11, 1e10), new TreeMap<>());
  private final Database database = Database.inMemory();
  @TempDir Path folder;

  @Test
  void bothSidesAndThePeakAreTimed() {
    append(trial(1, START), trial(2, START.plusSeconds(3)));

    Comparison played = contest().play("small", MATMUL, kernels().best(MATMUL.workload()));

    assertThat(played.ourGflops().orElseThrow()).isPositive();
    assertThat(played.peerGflops()).isPositive();
    assertThat(played.peakFlops()).isPositive();
    assertThat(played.ours().orElseThrow().trials()).isEqualTo(2);
    assertThat(played.ours().orElseThrow().tuningSeconds()).isEqualTo(3.5);
  }

  @Test
  void peerPlaysAloneWhereNothingIsTuned() {
    assertThat(contest().play("small", MATMUL, kernels().best(MATMUL.workload())).ours()).isEmpty();
  }

  @Test
  void kernelOfOtherWorkIsCaught() {
    append(trial(1, START));
    Operator transposed = Operators.fromSpec("matmul m=13,n=37,k=11,ta=1");
    Optional<Contest.Entrant> wrong = kernels().best(MATMUL.workload());

    assertThatThrownBy(() -> contest().play("small", transposed, wrong))
        .isInstanceOf(Operands.WrongResultException.class);
  }

  private Contest contest() {
    Rounds quick = new Rounds(3, 1e-5, 0);
    var probes = Probes.build(Host.detect().target(), ElementType.F32, folder);
    return new Contest(quick, PeakProbe.fastest(probes, quick, System::nanoTime), System::nanoTime);
  }

  private Kernels kernels() {
    return new Kernels(database, CpuBuilder.in(folder), device.id());
  }

  private void append(Trial... trials) {
    String builder = CpuBuilder.in(folder).id();
    var key = new SessionKey("small", MATMUL.workload(), device, builder, 1, new TreeMap<>());
    var session = database.open(key);
    for (Trial each : trials) database.append(session, each);
  }

  private Trial trial(long number, Instant at) {
    var trace = ScheduleSpace.of(MATMUL, target).defaultSchedule().trace();
    var timed = new Measurement.Timed(device, List.of(1e-6), new Effort(0.25, 0.25), at);
    return new Trial(number, new Candidate(MATMUL.workload(), target, trace), "default", timed);
  }
}
