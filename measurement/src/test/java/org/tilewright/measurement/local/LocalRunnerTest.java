package org.tilewright.measurement.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Runner;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.testing.RunnerContract;

@EnabledOnOs(OS.LINUX)
class LocalRunnerTest extends RunnerContract {
  private static final TestKernels KERNELS = new TestKernels();

  private final SupervisedWorker worker =
      new SupervisedWorker(WorkerCommand.on(Cores.last(Cores.available().size())));
  private Runner runner = runnerWithPeak(1e12);

  private Runner runnerWithPeak(double flopsPerSecond) {
    Target target = Target.of("cpu", Map.of());
    Device device = new Device("here", target, Roofline.of(flopsPerSecond, 1e9), new TreeMap<>());
    Peak peak = new Peak("f32", flopsPerSecond, () -> flopsPerSecond);
    return new LocalRunner(worker, device, peak, InstantSource.system());
  }

  @Override
  protected Runner runner() {
    return runner;
  }

  @Override
  protected Artifact working() {
    return KERNELS.artifact("right");
  }

  @Override
  protected Optional<Artifact> failing(Failure kind) {
    return switch (kind) {
      case WRONG_RESULT -> Optional.of(KERNELS.artifact("wrong"));
      case TIMEOUT -> Optional.of(KERNELS.artifact("endless"));
      case CRASH -> Optional.of(KERNELS.artifact("segfault"));
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong             | WRONG_RESULT | out[0, 17] is 42",
        "wrong             | WRONG_RESULT | 1 of 1024 elements are wrong",
        "not-a-number      | WRONG_RESULT | out[0, 0] is NaN",
        "incomplete        | WRONG_RESULT | out[3, 248] is NaN",
        "incomplete        | WRONG_RESULT | 8 of 1024 elements are wrong, perhaps never written",
        "forgetful         | WRONG_RESULT | out[0, 0] is 0",
        "segfault          | CRASH        | signal 11 (SIGSEGV)",
        "past-the-end      | CRASH        | signal 11 (SIGSEGV)",
        "past-the-input    | CRASH        | signal 11 (SIGSEGV)",
        "changes-its-input | CRASH        | signal 11 (SIGSEGV)",
        "exits             | CRASH        | exit code 3",
        "scribbles         | CRASH        | (\"hell\") instead of a message",
        "hungry            | CRASH        | expected at most 300 MiB",
        "gives-up          | CRASH        | returned 1; expected 0",
        "endless           | TIMEOUT      | within the limit of 2.0 s",
        "unlinked          | BUILD_ERROR  | nobody_has_this",
      })
  void saysWhatAKernelDidWrong(String kernel, Failure kind, String words) {
    Measurement.Failed failed = failed(KERNELS.artifact(kernel));

    assertThat(failed.message()).contains(words);
    assertThat(failed.kind()).isEqualTo(kind);
  }

  @Test
  void anOutputWithoutAlignedEndIsStillGuarded() {
    Manifest shorter = withOutput(List.of(1023L));

    Measurement.Failed failed = failed(KERNELS.artifact("right", shorter));

    assertThat(failed.kind()).isEqualTo(Failure.WRONG_RESULT);
    assertThat(failed.message()).contains("past the end of out");
  }

  private static Manifest withOutput(List<Long> shape) {
    Manifest all = TestKernels.manifest();
    Manifest.Operand out = new Manifest.Operand("out", Manifest.Role.OUTPUT, "f32", shape, "i");
    return new Manifest(
        all.symbol(),
        List.of(all.operands().get(0), out),
        true,
        8,
        all.tolerance(),
        all.flops(),
        Optional.empty());
  }

  @Test
  void whatIsPackedAheadTakesThePlaceOfTheOperand() {
    Artifact artifact = KERNELS.artifact("packs-ahead", packingInto(4096));

    assertThat(runner.run(artifact, protocol())).isInstanceOf(Measurement.Timed.class);
  }

  /** Operands and references are shared by the candidates of a workload, copies are not. */
  @Test
  void eachCandidateOfAWorkloadIsPackedInItsOwnWay() {
    Artifact plain = KERNELS.artifact("right");
    Artifact packing = KERNELS.artifact("packs-ahead", packingInto(4096, plain.manifest()));

    for (Artifact each : List.of(plain, packing, plain)) {
      assertThat(runner.run(each, protocol())).isInstanceOf(Measurement.Timed.class);
    }
  }

  @Test
  void aCopyThatIsLargerThanPromisedIsRefused() {
    Measurement.Failed failed = failed(KERNELS.artifact("packs-ahead", packingInto(4092)));

    assertThat(failed.message()).contains("past the end of the packed in");
    assertThat(failed.kind()).isEqualTo(Failure.WRONG_RESULT);
  }

  private static Manifest packingInto(long bytes) {
    return packingInto(bytes, TestKernels.manifest());
  }

  private static Manifest packingInto(long bytes, Manifest plain) {
    Manifest.Packed packed = new Manifest.Packed("kernel_pack_in", bytes);
    return new Manifest(
        plain.symbol(),
        List.of(plain.operands().get(0).packedAhead(packed), plain.operands().get(1)),
        plain.hasReference(),
        plain.parallelExtent(),
        plain.tolerance(),
        plain.flops(),
        plain.referenceKey());
  }

  @Test
  void printingIsNoReasonToFail() {
    Measurement measurement = runner.run(KERNELS.artifact("prints"), protocol());

    assertThat(measurement).isInstanceOf(Measurement.Timed.class);
  }

  @Test
  void refusesWhatIsFasterThanTheDevice() {
    runner = runnerWithPeak(1e6);

    Measurement.Failed failed = failed(KERNELS.artifact("right"));

    assertThat(failed.kind()).isEqualTo(Failure.WRONG_RESULT);
    assertThat(failed.message()).contains("GFLOP/s; expected at most").contains("100 %");
  }

  @Test
  void refusesAFileThatIsNotWhatWasBuilt() throws IOException {
    Artifact artifact = KERNELS.artifact("right");
    Files.writeString(artifact.file(), "something else");

    assertThat(failed(artifact).kind()).isEqualTo(Failure.BUILD_ERROR);
  }

  @Test
  void sharesTheParallelLoopAmongThreads() {
    Measurement measurement = runner.run(working(), protocol().withThreads(2));

    assertThat(measurement).isInstanceOf(Measurement.Timed.class);
  }

  @Test
  void startsTheWorkerAgainAfterItWasKilled() throws Exception {
    runner.run(working(), protocol());
    ProcessHandle process = ProcessHandle.of(worker.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);

    assertThat(runner.run(working(), protocol())).isInstanceOf(Measurement.Timed.class);
  }

  @Test
  void aWorkerKilledInTheMiddleIsACrashThatNamesTheSignal() throws Exception {
    long pid = worker.pid();
    CompletableFuture<Measurement> flight =
        CompletableFuture.supplyAsync(
            () -> runner.run(KERNELS.artifact("endless"), protocol().withLimit(30)));
    untilBusy(pid);
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();

    Measurement measurement = flight.get(10, TimeUnit.SECONDS);

    assertThat(((Measurement.Failed) measurement).message()).contains("signal 9 (SIGKILL)");
  }

  @Test
  void closingStopsTheCandidateAtOnceAndLeavesNoProcess() throws Exception {
    long pid = worker.pid();
    CompletableFuture<Measurement> flight =
        CompletableFuture.supplyAsync(
            () -> runner.run(KERNELS.artifact("endless"), protocol().withLimit(30)));
    untilBusy(pid);

    runner.close();

    Measurement measurement = flight.get(10, TimeUnit.SECONDS);
    assertThat(((Measurement.Failed) measurement).kind()).isEqualTo(Failure.DEVICE_LOST);
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void everyThreadOfTheWorkerStaysOnItsCores() throws Exception {
    int core = Cores.last(1).get(0);
    try (SupervisedWorker pinned = new SupervisedWorker(WorkerCommand.on(List.of(core)));
        Stream<Path> threads = Files.list(Path.of("/proc/" + pinned.pid() + "/task"))) {
      assertThat(threads)
          .allSatisfy(
              thread ->
                  assertThat(Files.readString(thread.resolve("status")))
                      .containsPattern("Cpus_allowed_list:\\s" + core + "\n"));
    }
  }

  @Test
  void aDeviceWhoseWorkerNeverStartsIsLost() {
    WorkerCommand broken = new WorkerCommand(Path.of("/no/such/java"), List.of(0));
    try (Runner lost =
        new LocalRunner(
            new SupervisedWorker(broken),
            runner.device(),
            new Peak("f32", 1, () -> 1),
            InstantSource.system())) {
      Measurement measurement = lost.run(working(), protocol());

      Measurement.Failed failed = (Measurement.Failed) measurement;
      assertThat(failed.kind()).isEqualTo(Failure.DEVICE_LOST);
      assertThat(failed.message()).contains("3 attempts").contains("/no/such/java");
    }
  }

  private Measurement.Failed failed(Artifact artifact) {
    Measurement measurement = runner.run(artifact, protocol());
    assertThat(measurement).isInstanceOf(Measurement.Failed.class);
    return (Measurement.Failed) measurement;
  }

  /** Waits until the worker has used some more processor time: the candidate runs. */
  private static void untilBusy(long pid) throws InterruptedException {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    long before = busyMillis(process);
    while (busyMillis(process) < before + 300) Thread.onSpinWait();
  }

  private static long busyMillis(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow().toMillis();
  }
}
