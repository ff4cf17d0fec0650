package org.tilewright.benchmark.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

class CurveTest {
  private static final Target TARGET = Target.of("test", Map.of());
  private static final Device DEVICE =
      new Device("device", TARGET, Roofline.of(1, 1), new TreeMap<>());

  private final Curve curve =
      new Curve(
          "v",
          "w",
          0,
          Curve.steps(
              List.of(
                  trial(1, new Measurement.Timed(DEVICE, List.of(4.0), new Effort(1, 2), at(100))),
                  trial(2, new Measurement.Failed(Failure.BUILD_ERROR, "no", Effort.NONE, at(110))),
                  trial(3, new Measurement.Timed(DEVICE, List.of(2.0), Effort.NONE, at(100_000))),
                  trial(4, new Measurement.Timed(DEVICE, List.of(3.0), Effort.NONE, at(100_005))))),
          2.0);

  @Test
  void bestNeverRises() {
    assertThat(curve.steps()).extracting(Step::bestSeconds).containsExactly(4.0, 4.0, 2.0, 2.0);
  }

  @Test
  void finalistsAreTheThreeFastestAndTheDefault() {
    Step step = Step.START;
    for (int each = 1; each <= 6; each++) step = step.after(timed(each, 10 - each), each);

    assertThat(step.finalists())
        .extracting(Step.Finalist::seconds)
        .containsExactly(4.0, 5.0, 6.0, 9.0);
  }

  private static Trial timed(long number, double seconds) {
    Measurement measurement =
        new Measurement.Timed(DEVICE, List.of(seconds), Effort.NONE, at(number));
    Trial trial = trial(number, measurement);
    return number > 1
        ? trial
        : new Trial(number, trial.candidate(), Trial.BASELINE, trial.measurement());
  }

  @Test
  void pauseBetweenTwoRunsDoesNotCount() {
    assertThat(curve.steps()).extracting(Step::seconds).containsExactly(3.0, 13.0, 73.0, 78.0);
  }

  @Test
  void marksTakeWhatWasFoundUntilThen() {
    assertThat(new Mark.Trials(2).of(curve).bestSeconds()).isEqualTo(4);
    assertThat(new Mark.Trials(99).of(curve).trials()).isEqualTo(4);
    assertThat(new Mark.Seconds(2.5).of(curve).bestSeconds()).isInfinite();
    assertThat(new Mark.Seconds(73).of(curve).bestSeconds()).isEqualTo(2);
  }

  private static Trial trial(long number, Measurement measurement) {
    Workload workload = Workload.of("w", "w", 0, 0);
    return new Trial(number, new Candidate(workload, TARGET, Trace.EMPTY), "test", measurement);
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
