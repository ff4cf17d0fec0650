package org.tilewright.measurement.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

class RecordedSpaceTest {
  private final List<Point> points =
      List.of(
          new Point.Valid(Trace.parse("x=128 mode=b"), 4),
          new Point.Valid(Trace.parse("x=16 mode=a"), 2),
          new Point.Failed(Trace.parse("x=32 mode=a"), Failure.CRASH, "recorded as runtime"));
  private final RecordedSpace space =
      RecordedSpace.of(new Recording("r", "d", Objective.of("time", "ms"), points, List.of()));

  @Test
  void everyRecordedPointAndNoOtherIsReached() {
    List<Trace> reached = new ArrayList<>();
    collect(space.start(), reached);

    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(points.stream().map(Point::trace).toList());
  }

  private static void collect(State state, List<Trace> reached) {
    if (state.complete()) reached.add(state.trace());
    else state.legal().stream().forEach(option -> collect(state.decide(option), reached));
  }

  @Test
  void numbersAreInTheirOrder() {
    assertThat(space.start().knob().options()).containsExactly("16", "32", "128");
    float[] features = space.replay(points.get(2).trace()).features();
    assertThat(features[1]).isCloseTo(1 / 3f, within(0.01f)); // 16, 32, 64, 128
    assertThat(features).hasSize(5).endsWith(1, 0, 1);
  }

  @Test
  void theDeviceAnswersWhatWasRecorded() {
    try (Harness harness = space.harness()) {
      Measurement timed = measure(harness, points.get(1).trace());
      Measurement failed = measure(harness, points.get(2).trace());

      assertThat(((Measurement.Timed) timed).seconds()).containsExactly(0.002);
      assertThat(((Measurement.Failed) failed).kind()).isEqualTo(Failure.CRASH);
    }
  }

  private Measurement measure(Harness harness, Trace trace) {
    return harness
        .measure(new Candidate(space.workload(), space.target(), trace), Protocol.standard())
        .join();
  }
}
