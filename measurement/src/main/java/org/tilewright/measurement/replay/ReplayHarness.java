package org.tilewright.measurement.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Database.Session;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.Trial;

/**
 * Answers at once with what was measured before, so that sessions can be repeated to the bit: each
 * candidate gets the first measurement it ever had, whatever the protocol. Immutable; safe from
 * several threads.
 */
public final class ReplayHarness implements Harness {
  private final Device device;
  private final String builderId;
  private final Map<Candidate, Measurement> recorded;

  private ReplayHarness(Device device, String builderId, List<Trial> trials) {
    this.device = device;
    this.builderId = builderId;
    Map<Candidate, Measurement> first = new HashMap<>();
    trials.stream()
        .filter(trial -> saysSomething(trial.measurement()))
        .forEach(trial -> first.putIfAbsent(trial.candidate(), trial.measurement()));
    this.recorded = Map.copyOf(first);
  }

  /** Replays a session; reads all of it now, so that the database may be closed. */
  public static Harness of(Database database, Session session) {
    return of(session.key().device(), session.key().builderId(), database.trials(session));
  }

  /** Replays trials of one device and builder. */
  public static Harness of(Device device, String builderId, List<Trial> trials) {
    return new ReplayHarness(device, builderId, trials);
  }

  private static boolean saysSomething(Measurement measurement) {
    return !(measurement instanceof Measurement.Failed failed
        && failed.kind() == Failure.DEVICE_LOST);
  }

  @Override
  public Device device() {
    return device;
  }

  @Override
  public String builderId() {
    return builderId;
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public CompletableFuture<Measurement> measure(Candidate candidate, Protocol protocol) {
    return CompletableFuture.completedFuture(
        Optional.ofNullable(recorded.get(candidate)).orElseGet(() -> unknown(candidate)));
  }

  private Measurement unknown(Candidate candidate) {
    return new Measurement.Failed(
        Failure.INVALID,
        "The schedule \"%s\" was never measured; a replay knows only the %d it has recorded. Use the seed and settings of the recording, or a real device."
            .formatted(candidate.trace(), recorded.size()),
        Effort.NONE,
        Instant.EPOCH);
  }

  @Override
  public void close() {}
}
