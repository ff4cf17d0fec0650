package org.tilewright.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Builder;
import org.tilewright.tuner.Built;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/** The best kernels a database knows for a device, built again to be run here. */
record Kernels(Database database, Builder builder, String deviceId) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Empty if the workload was never tuned on this device with this builder. */
  Optional<Contest.Entrant> best(Workload workload) {
    return database
        .best(workload.key(), deviceId, builder.id())
        .map(trial -> new Contest.Entrant(load(trial), trials(workload), seconds(workload)));
  }

  private NativeKernel load(Trial trial) {
    Built built = builder.build(trial.candidate());
    if (built instanceof Artifact artifact) return load("Tilewright", artifact);
    throw new IllegalStateException(
        "The best trial (%d) of %s is not built any more (%s); expected an artifact. Tune it again."
            .formatted(trial.number(), trial.candidate().workload().name(), built));
  }

  static NativeKernel load(String name, Artifact artifact) {
    return new NativeKernel(name, artifact.file(), artifact.manifest());
  }

  private long trials(Workload workload) {
    return sessions(workload).stream().mapToLong(List::size).sum();
  }

  /** Of all sessions together, each from the start of its first trial to the end of its last. */
  private double seconds(Workload workload) {
    return sessions(workload).stream().mapToDouble(Kernels::seconds).sum();
  }

  private static double seconds(List<Trial> trials) {
    if (trials.isEmpty()) return 0;
    var first = trials.get(0).measurement();
    var last = trials.get(trials.size() - 1).measurement();
    return first.effort().buildSeconds()
        + first.effort().runSeconds()
        + Duration.between(first.at(), last.at()).toNanos() / NANOS_PER_SECOND;
  }

  private List<List<Trial>> sessions(Workload workload) {
    return database.sessions().stream()
        .filter(session -> concerns(session.key(), workload))
        .map(database::trials)
        .toList();
  }

  private boolean concerns(SessionKey key, Workload workload) {
    return key.workload().key().equals(workload.key())
        && key.device().id().equals(deviceId)
        && key.builderId().equals(builder.id());
  }
}
