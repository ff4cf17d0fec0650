package org.tilewright.measurement.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Database.Session;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Workload;

/** Sessions with their workloads and devices. */
record SessionTable(Rows rows) {
  private static final String SELECT =
      """
      SELECT s.number AS session, s.name AS session_name, s.builder, s.seed, s.settings,
             w.key, w.name AS workload_name, w.spec, w.flops, w.bytes, d.*
      FROM sessions s JOIN workloads w ON w.key = s.workload JOIN devices d ON d.number = s.device
      """;

  List<Session> all() throws SQLException {
    return rows.all(SessionTable::session, SELECT + " ORDER BY s.number");
  }

  Optional<Session> named(String name) throws SQLException {
    return rows.first(SessionTable::session, SELECT + " WHERE s.name = ?", name);
  }

  Optional<Session> numbered(long number) throws SQLException {
    return rows.first(SessionTable::session, SELECT + " WHERE s.number = ?", number);
  }

  /** Stores a new session; its name must be free. */
  Session add(SessionKey key) throws SQLException {
    addWorkload(key.workload());
    rows.run(
        "INSERT INTO sessions (name, workload, device, builder, seed, settings) VALUES (?, ?, ?, ?, ?, ?)",
        key.name(),
        key.workload().key(),
        deviceNumber(key.device()),
        key.builderId(),
        key.seed(),
        Json.of(key.settings()));
    return named(key.name()).orElseThrow();
  }

  private void addWorkload(Workload workload) throws SQLException {
    rows.run(
        "INSERT OR IGNORE INTO workloads (key, name, spec, flops, bytes) VALUES (?, ?, ?, ?, ?)",
        workload.key(),
        workload.name(),
        workload.spec(),
        workload.flops(),
        workload.bytes());
  }

  /** The number of the row that describes a device exactly, which is made if there is none. */
  long deviceNumber(Device device) throws SQLException {
    Object[] description = {
      device.id(),
      device.target().kind(),
      Json.of(device.target().attributes()),
      device.roofline().flopsPerSecond(),
      Json.of(device.roofline().bandwidths()),
      Json.of(device.facts())
    };
    rows.run(
        "INSERT OR IGNORE INTO devices (id, target_kind, target_attributes, flops_per_second, bandwidths, facts) VALUES (?, ?, ?, ?, ?, ?)",
        description);
    return rows.first(
            row -> row.getLong(1),
            "SELECT number FROM devices WHERE (id, target_kind, target_attributes, flops_per_second, bandwidths, facts) = (?, ?, ?, ?, ?, ?)",
            description)
        .orElseThrow();
  }

  private static Session session(ResultSet row) throws SQLException {
    Workload workload =
        new Workload(
            row.getString("workload_name"),
            row.getString("key"),
            row.getString("spec"),
            row.getDouble("flops"),
            row.getDouble("bytes"));
    SessionKey key =
        new SessionKey(
            row.getString("session_name"),
            workload,
            device(row),
            row.getString("builder"),
            row.getLong("seed"),
            Json.map(row.getString("settings")));
    return new Session(row.getLong("session"), key);
  }

  /** The device in the columns of the table {@code devices}. */
  static Device device(ResultSet row) throws SQLException {
    return new Device(
        row.getString("id"),
        new Target(row.getString("target_kind"), Json.map(row.getString("target_attributes"))),
        new Roofline(
            row.getDouble("flops_per_second"), Json.bandwidths(row.getString("bandwidths"))),
        Json.map(row.getString("facts")));
  }
}
