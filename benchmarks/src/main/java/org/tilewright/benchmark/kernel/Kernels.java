package org.tilewright.benchmark.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Builder;
import org.tilewright.tuner.Built;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Standing;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/**
 * Our kernels of a device, built again to be run here: the best that a database knows, and the
 * default schedule.
 *
 * @param target that the device is
 * @param within how much of each session counts
 */
public record Kernels(
    Database database, Builder builder, Target target, String deviceId, Within within) {

  /**
   * The best kernel and what it took to find it.
   *
   * @param kernel empty if it is that of the default schedule
   * @param trials of the searches of all sessions together; so are the seconds, but with those of
   *     measuring the best again
   */
  public record Tuned(
      Optional<NativeKernel> kernel, long trials, double seconds, Progress progress) {}

  /** Empty if the workload was never tuned on this device with this builder. */
  public Optional<Tuned> tuned(Operator operator) {
    List<List<Trial>> sessions = sessions(operator.workload());
    Candidate untuned = defaultOf(operator);
    return sessions.stream()
        .flatMap(session -> Standing.best(session).stream())
        .min(Comparator.comparingDouble(Standing::seconds))
        .map(
            best ->
                new Tuned(
                    Optional.of(best.trial().candidate())
                        .filter(each -> !each.trace().equals(untuned.trace()))
                        .map(this::load),
                    sessions.stream().mapToLong(Within::trials).sum(),
                    sessions.stream().mapToDouble(Within::seconds).sum(),
                    Progress.together(sessions.stream().map(Progress::of))));
  }

  /** What an operator gets that nobody tuned. */
  public NativeKernel untuned(Operator operator) {
    return load(defaultOf(operator));
  }

  private Candidate defaultOf(Operator operator) {
    var trace = ScheduleSpace.of(operator, target).defaultSchedule().trace();
    return new Candidate(operator.workload(), target, trace);
  }

  private NativeKernel load(Candidate candidate) {
    Built built = builder.build(candidate);
    if (built instanceof Artifact artifact) return new NativeKernel(artifact);
    throw new IllegalStateException(
        "A schedule of %s cannot be built (%s); expected an artifact. Tune it again."
            .formatted(candidate.workload().name(), built));
  }

  private List<List<Trial>> sessions(Workload workload) {
    return database.sessions().stream()
        .filter(session -> concerns(session.key(), workload))
        .map(session -> within.of(database.trials(session)))
        .toList();
  }

  private boolean concerns(SessionKey key, Workload workload) {
    return key.workload().key().equals(workload.key())
        && key.device().id().equals(deviceId)
        && key.builderId().equals(builder.id());
  }
}
