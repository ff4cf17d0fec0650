package org.tilewright.measurement.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;
import org.tilewright.tuner.testing.HarnessContract;

class ReplayHarnessTest extends HarnessContract {
  private static final Workload WORKLOAD = Workload.of("tiny", "tiny n=2", 8, 48);
  private static final Target TARGET = Target.of("cpu", Map.of());
  private static final Device DEVICE =
      new Device("recorded", TARGET, Roofline.of(1e9, 1e9), new TreeMap<>());

  private static final Measurement FIRST = timed(3, 1, 2);
  private static final Measurement CRASH = failed(Failure.CRASH);

  private final Harness harness = recorded();

  private static Harness recorded() {
    Database database = Database.inMemory();
    Database.Session session = database.open(key());
    append(database, session, "tile=1", failed(Failure.DEVICE_LOST));
    append(database, session, "tile=1", FIRST);
    append(database, session, "tile=1", timed(9));
    append(database, session, "tile=2", CRASH);
    return ReplayHarness.of(database, session);
  }

  private static void append(
      Database database, Database.Session session, String trace, Measurement measurement) {
    long number = database.trials(session).size() + 1L;
    database.append(session, new Trial(number, candidate(trace), "random", measurement));
  }

  private static SessionKey key() {
    return new SessionKey("recorded", WORKLOAD, DEVICE, "builder-1", 1, new TreeMap<>());
  }

  private static Candidate candidate(String trace) {
    return new Candidate(WORKLOAD, TARGET, Trace.parse(trace));
  }

  private static Measurement timed(Number... seconds) {
    List<Double> all = List.of(seconds).stream().map(Number::doubleValue).toList();
    return new Measurement.Timed(DEVICE, all, Effort.NONE, Instant.EPOCH);
  }

  private static Measurement failed(Failure kind) {
    return new Measurement.Failed(kind, "as it was", Effort.NONE, Instant.EPOCH);
  }

  @Override
  protected Harness harness() {
    return harness;
  }

  @Override
  protected Candidate candidate() {
    return candidate("tile=1");
  }

  @Test
  void givesTheFirstMeasurementThatSaysSomethingEachTime() {
    assertThat(harness.measure(candidate(), protocol())).isCompletedWithValue(FIRST);
    assertThat(harness.measure(candidate(), protocol())).isCompletedWithValue(FIRST);
  }

  @Test
  void replaysFailures() {
    assertThat(harness.measure(candidate("tile=2"), protocol())).isCompletedWithValue(CRASH);
  }

  @Test
  void failsWhatWasNeverMeasured() {
    Measurement measurement = harness.measure(candidate("tile=7"), protocol()).join();

    assertThat(measurement)
        .isInstanceOfSatisfying(
            Measurement.Failed.class,
            failed -> {
              assertThat(failed.kind()).isEqualTo(Failure.INVALID);
              assertThat(failed.message()).contains("tile=7").contains("the 2 it has");
            });
  }
}
