package org.tilewright.measurement.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database.Session;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;

/** Trials: everything that was measured, failures included. */
record TrialTable(Rows rows, SessionTable sessions) {
  private static final String INSERT =
      """
      INSERT INTO trials (session, number, trace, proposed_by, device, samples, median_seconds,
                          failure, message, build_seconds, run_seconds, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Found by one step down an index for each session, however many trials it has. */
  static final String BEST =
      """
      SELECT s.number AS session, t.number AS trial
      FROM sessions s JOIN devices d ON d.number = s.device
      JOIN trials t ON t.session = s.number AND t.number = (
          SELECT f.number FROM trials f
          WHERE f.session = s.number AND f.median_seconds IS NOT NULL
          ORDER BY f.median_seconds, f.number LIMIT 1)
      WHERE s.workload = ? AND d.id = ? AND s.builder = ?
      ORDER BY t.median_seconds, s.number LIMIT 1
      """;

  void append(Session session, Trial trial) throws SQLException {
    requireSame(session.key(), trial);
    requireNext(session, trial);
    Measurement measurement = trial.measurement();
    Optional<Measurement.Timed> timed =
        Optional.of(measurement)
            .filter(Measurement.Timed.class::isInstance)
            .map(Measurement.Timed.class::cast);
    Optional<Measurement.Failed> failed =
        Optional.of(measurement)
            .filter(Measurement.Failed.class::isInstance)
            .map(Measurement.Failed.class::cast);
    rows.run(
        INSERT,
        session.id(),
        trial.number(),
        trial.candidate().trace().toString(),
        trial.proposedBy(),
        timed.isPresent()
            ? Optional.of(sessions.deviceNumber(timed.get().device()))
            : Optional.empty(),
        timed.map(each -> Json.of(each.seconds())),
        timed.map(Measurement.Timed::medianSeconds),
        failed.map(each -> each.kind().name()),
        failed.map(Measurement.Failed::message),
        measurement.effort().buildSeconds(),
        measurement.effort().runSeconds(),
        measurement.at().toString());
  }

  private void requireNext(Session session, Trial trial) throws SQLException {
    long last =
        rows.first(
                row -> row.getLong(1),
                "SELECT max(number) FROM trials WHERE session = ?",
                session.id())
            .orElse(0L);
    if (trial.number() != last + 1) {
      throw new IllegalArgumentException(
          "A trial's number (%d) does not continue its session; expected %d. Append every trial once and in order."
              .formatted(trial.number(), last + 1));
    }
  }

  private static void requireSame(SessionKey key, Trial trial) {
    requireSame(key, trial.candidate());
    if (trial.measurement() instanceof Measurement.Timed timed
        && !timed.device().id().equals(key.device().id())) {
      throw new IllegalArgumentException(
          "A time of the device %s does not belong to the session %s; expected one of %s. Open a session of its own for it."
              .formatted(timed.device().id(), key.name(), key.device().id()));
    }
  }

  private static void requireSame(SessionKey key, Candidate candidate) {
    if (!candidate.workload().key().equals(key.workload().key())
        || !candidate.target().equals(key.device().target())) {
      throw new IllegalArgumentException(
          "A trial of %s for %s does not belong to the session %s; expected %s for %s. Open a session of its own for it."
              .formatted(
                  candidate.workload().name(),
                  candidate.target(),
                  key.name(),
                  key.workload().name(),
                  key.device().target()));
    }
  }

  List<Trial> of(Session session) throws SQLException {
    return select(session.key(), "session = ? ORDER BY number", session.id());
  }

  Optional<Trial> best(String workloadKey, String deviceId, String builderId) throws SQLException {
    record Place(long session, long trial) {}
    Optional<Place> place =
        rows.first(
            row -> new Place(row.getLong("session"), row.getLong("trial")),
            BEST,
            workloadKey,
            deviceId,
            builderId);
    if (place.isEmpty()) return Optional.empty();
    SessionKey key = sessions.numbered(place.get().session()).orElseThrow().key();
    return select(key, "session = ? AND number = ?", place.get().session(), place.get().trial())
        .stream()
        .findFirst();
  }

  private List<Trial> select(SessionKey key, String condition, Object... values)
      throws SQLException {
    Map<Long, Device> devices = devices(key.device().id());
    return rows.all(
        row -> trial(key, devices, row), "SELECT * FROM trials WHERE " + condition, values);
  }

  /** Every description of one device. */
  private Map<Long, Device> devices(String id) throws SQLException {
    Map<Long, Device> devices = new HashMap<>();
    rows.all(
        row -> devices.put(row.getLong("number"), SessionTable.device(row)),
        "SELECT * FROM devices WHERE id = ?",
        id);
    return devices;
  }

  private static Trial trial(SessionKey key, Map<Long, Device> devices, ResultSet row)
      throws SQLException {
    Trace trace = Trace.parse(row.getString("trace"));
    Candidate candidate = new Candidate(key.workload(), key.device().target(), trace);
    return new Trial(
        row.getLong("number"), candidate, row.getString("proposed_by"), measurement(devices, row));
  }

  private static Measurement measurement(Map<Long, Device> devices, ResultSet row)
      throws SQLException {
    Effort effort = new Effort(row.getDouble("build_seconds"), row.getDouble("run_seconds"));
    Instant at = Instant.parse(row.getString("at"));
    String failure = row.getString("failure");
    if (failure != null) {
      return new Measurement.Failed(Failure.valueOf(failure), row.getString("message"), effort, at);
    }
    Device device = devices.get(row.getLong("device"));
    if (device == null) throw new SQLException("a trial of another device than its session's");
    return new Measurement.Timed(device, Json.numbers(row.getString("samples")), effort, at);
  }
}
