package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sessions of a database that one device and one builder can learn from. Engine thread only, as
 * the database.
 *
 * <p>A workload is no precedent of itself, unless another builder compiled it: sessions of one
 * workload are there to be compared with each other.
 */
public final class Precedents {
  private final Database database;
  private final Device device;
  private final String builderId;
  private final Labels labels = new Labels();

  private Precedents(Database database, Device device, String builderId) {
    this.database = database;
    this.device = device;
    this.builderId = builderId;
  }

  /** Of all sessions of a database those of the device that a harness measures on. */
  public static Precedents in(Database database, Harness harness) {
    return of(database, harness.device(), harness.builderId());
  }

  /** Of all sessions of a database those of a device. */
  public static Precedents of(Database database, Device device, String builderId) {
    return new Precedents(database, device, builderId);
  }

  /**
   * At most so many, nearest first: workloads whose specs differ in their numbers alone come before
   * all others, and those the nearer the less the logarithms of their numbers differ.
   */
  public List<Precedent> nearest(Workload workload, int count) {
    Map<Origin, List<Database.Session>> origins = new LinkedHashMap<>();
    for (Database.Session each : database.sessions()) {
      Origin origin = new Origin(each.key().workload(), each.key().builderId());
      if (!teaches(each.key(), workload)) continue;
      origins.computeIfAbsent(origin, first -> new ArrayList<>()).add(each);
    }
    return origins.entrySet().stream()
        .sorted(Comparator.comparingDouble(each -> distance(each.getKey().workload, workload)))
        .map(each -> new Precedent(each.getKey().workload, timed(each.getValue())))
        .filter(precedent -> !precedent.trials().isEmpty())
        .limit(count)
        .toList();
  }

  /** Infinite between workloads of different kinds. */
  public double distance(Workload one, Workload other) {
    return labels.distance(one.spec(), other.spec());
  }

  private boolean teaches(SessionKey key, Workload workload) {
    boolean sameDevice =
        key.device().id().equals(device.id()) && key.device().target().equals(device.target());
    boolean itself =
        key.workload().key().equals(workload.key()) && key.builderId().equals(builderId);
    return sameDevice && !itself;
  }

  private List<Trial> timed(List<Database.Session> sessions) {
    return sessions.stream()
        .flatMap(session -> database.trials(session).stream())
        .filter(trial -> trial.medianSeconds().isPresent())
        .toList();
  }

  /** What a precedent's times have in common. */
  private record Origin(Workload workload, String builderId) {}
}
