package org.tilewright.measurement.worker;

import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Protocol;

/**
 * Verifies a candidate against its reference, then times it.
 *
 * <p>The first execution is cold: its output is compared and its time thrown away. Inputs are
 * write-protected, and the outputs of the timed executions are compared again at the end.
 */
final class Examiner {
  private final ProblemCache problems = new ProblemCache();
  private final Team team;

  Examiner(List<Integer> cores) {
    this.team = new Team(cores);
  }

  /**
   * @param prepared is called before the candidate runs for the first time
   */
  Reply examine(Request request, Runnable prepared) {
    try (Kernel kernel = new Kernel(request.file(), request.manifest())) {
      return examine(kernel, request, prepared);
    } catch (UnsatisfiedLinkError e) {
      return new Reply.Failed(
          Failure.BUILD_ERROR,
          "The library cannot be loaded (%s); expected every function of its manifest (%s). Check what it was linked with."
              .formatted(e.getMessage(), request.manifest().symbol()));
    } catch (Kernel.GaveUpException e) {
      return new Reply.Failed(Failure.CRASH, e.explanation());
    } catch (OutOfMemoryError e) {
      return outOfMemory(request, e);
    }
  }

  private Reply examine(Kernel kernel, Request request, Runnable prepared) {
    Problem problem = problems.problemOf(kernel);
    try {
      problem.operands().markOutputsUnwritten();
      prepared.run();
      try (Arguments arguments = Arguments.packed(problem.operands(), kernel)) {
        return examine(kernel, request.protocol(), problem, arguments);
      }
    } finally {
      problems.release(problem);
    }
  }

  private Reply examine(Kernel kernel, Protocol protocol, Problem problem, Arguments arguments) {
    Execution execution = execution(kernel, arguments, protocol.threads());
    double coldSeconds = execution.seconds(1);
    Optional<Reply> wrong = complaint(problem, kernel, arguments);
    if (wrong.isPresent()) return wrong.get();
    List<Double> samples = new Stopwatch(protocol).samples(coldSeconds, execution);
    return complaint(problem, kernel, arguments).orElseGet(() -> new Reply.Timed(samples));
  }

  private Execution execution(Kernel kernel, Arguments arguments, int threads) {
    if (threads > 1) return times -> team.seconds(kernel, arguments, threads, times);
    return times -> {
      long start = System.nanoTime();
      kernel.repeat(times, arguments);
      return (System.nanoTime() - start) * 1e-9;
    };
  }

  private static Optional<Reply> complaint(Problem problem, Kernel kernel, Arguments arguments) {
    return problem
        .complaint(kernel.manifest().tolerance(), arguments)
        .map(message -> new Reply.Failed(Failure.WRONG_RESULT, message));
  }

  private static Reply outOfMemory(Request request, OutOfMemoryError e) {
    long bytes = request.manifest().operands().stream().mapToLong(Operand::bytes).sum();
    return new Reply.Failed(
        Failure.CRASH,
        "The operands (%d MiB) do not fit: %s. Free memory or choose a smaller workload."
            .formatted(bytes >> 20, e.getMessage()));
  }
}
