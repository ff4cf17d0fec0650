package org.tilewright.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tilewright.measurement.cpu.Processor;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Workload;

/** What the sessions of a database have brought. */
record StoredResults(Database database) {
  private static final Comparator<Summary> FASTEST_FIRST =
      Comparator.comparingDouble(summary -> summary.seconds().orElse(Double.POSITIVE_INFINITY));

  /** Every session, oldest first. */
  List<Summary> all() {
    return matching(session -> true);
  }

  /**
   * The session with the fastest schedule of a workload on one device.
   *
   * @param device its id; if not given this machine with one thread, or else the only device there
   *     is
   * @throws NothingFoundException if there is none, or several devices to choose from
   */
  Summary best(Workload workload, Optional<String> device) {
    List<Summary> found =
        matching(session -> session.workload().key().equals(workload.key())).stream()
            .filter(summary -> summary.best().isPresent())
            .toList();
    if (found.isEmpty()) throw unknown(workload);
    String chosen = device.orElseGet(() -> usualDevice(workload, devices(found)));
    return found.stream()
        .filter(summary -> summary.session().device().id().equals(chosen))
        .min(FASTEST_FIRST)
        .orElseThrow(() -> elsewhere(workload, chosen, devices(found)));
  }

  private List<Summary> matching(Predicate<SessionKey> wanted) {
    return database.sessions().stream()
        .filter(session -> wanted.test(session.key()))
        .map(session -> Summary.of(session.key(), database.trials(session)))
        .toList();
  }

  private static List<String> devices(List<Summary> found) {
    return found.stream().map(each -> each.session().device().id()).distinct().sorted().toList();
  }

  private static String usualDevice(Workload workload, List<String> devices) {
    String here = Processor.host().deviceId(1);
    if (devices.contains(here)) return here;
    if (devices.size() == 1) return devices.get(0);
    throw elsewhere(workload, here, devices);
  }

  private NothingFoundException unknown(Workload workload) {
    String known =
        database.sessions().stream()
            .map(session -> session.key().workload().name())
            .distinct()
            .limit(5)
            .collect(Collectors.joining("; "));
    return new NothingFoundException(
        "No valid trial of %s is stored. Expected a workload that was tuned%s. Tune it first."
            .formatted(workload.name(), known.isEmpty() ? "" : ", such as " + known));
  }

  private static NothingFoundException elsewhere(
      Workload workload, String device, List<String> devices) {
    return new NothingFoundException(
        "No valid trial of %s on the device %s is stored. Expected one of its devices: %s. Choose one with --device."
            .formatted(workload.name(), device, String.join(", ", devices)));
  }
}
