package org.tilewright.measurement.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Runner;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.testing.HarnessContract;

@EnabledOnOs(OS.LINUX)
class LocalHarnessTest extends HarnessContract {
  private static final TestKernels KERNELS = new TestKernels();

  private final TestKernelBuilder builder = new TestKernelBuilder(KERNELS);
  private final Harness harness = LocalHarness.of(builder, runner(), InstantSource.system());

  private static Runner runner() {
    Target target = Target.of("cpu", Map.of());
    Device device = new Device("here", target, Roofline.of(1e12, 1e12), new TreeMap<>());
    SupervisedWorker worker = new SupervisedWorker(WorkerCommand.on(Cores.last(1)));
    return new LocalRunner(
        worker, device, new Peak("f32", 1e12, () -> 1e12), InstantSource.system());
  }

  @Override
  protected Harness harness() {
    return harness;
  }

  @Override
  protected Candidate candidate() {
    return TestKernelBuilder.candidate("right");
  }

  @Test
  void aCandidateMeasuredAgainIsNotBuiltAgain() throws Exception {
    measure("right");
    measure("right");

    assertThat(builder.built()).hasSize(1);
  }

  @Test
  void buildingAndRunningAreTimedApart() throws Exception {
    Measurement measurement = measure("right");

    assertThat(measurement.effort().buildSeconds()).isPositive();
    assertThat(measurement.effort().runSeconds()).isPositive();
  }

  @Test
  void whatTheBuilderRefusesIsAFailureOfThatKind() throws Exception {
    Measurement.Failed failed = (Measurement.Failed) measure("refused");

    assertThat(failed.kind()).isEqualTo(Failure.INVALID);
    assertThat(failed.message()).isEqualTo("not this one");
  }

  @Test
  void aBuilderThatThrowsIsABuildErrorThatQuotesIt() throws Exception {
    Measurement.Failed failed = (Measurement.Failed) measure("unheard-of");

    assertThat(failed.kind()).isEqualTo(Failure.BUILD_ERROR);
    assertThat(failed.message()).contains("test-kernels-1", "kernel=unheard-of", "Exception");
  }

  @Test
  void failuresOfTheRunnerComeThrough() throws Exception {
    assertThat(((Measurement.Failed) measure("wrong")).kind()).isEqualTo(Failure.WRONG_RESULT);
  }

  @Test
  void aClosedHarnessLeavesNoFileAndNoProcess() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    Stream.of("right", "wrong", "right").forEach(kernel -> start(kernel));
    measure("right");
    List<ProcessHandle> workers =
        ProcessHandle.current().children().filter(each -> !before.contains(each)).toList();

    harness.close();

    assertThat(builder.built()).isNotEmpty().allMatch(each -> !each.file().toFile().exists());
    assertThat(workers).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void aClosedHarnessSaysSo() throws Exception {
    harness.close();

    Measurement.Failed failed = (Measurement.Failed) measure("right");

    assertThat(failed.kind()).isEqualTo(Failure.DEVICE_LOST);
  }

  private void start(String kernel) {
    var unused = harness.measure(TestKernelBuilder.candidate(kernel), protocol());
  }

  private Measurement measure(String kernel) throws Exception {
    return harness
        .measure(TestKernelBuilder.candidate(kernel), protocol())
        .get(30, TimeUnit.SECONDS);
  }
}
