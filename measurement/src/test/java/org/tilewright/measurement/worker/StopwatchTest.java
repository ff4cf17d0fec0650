package org.tilewright.measurement.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Protocol;

/** With a kernel whose time is known: no clock is involved. */
class StopwatchTest {
  private static final double CALL_SECONDS = 3e-6;

  private final List<Long> calls = new ArrayList<>();

  private Execution taking(double seconds) {
    return times -> {
      calls.add(times);
      return CALL_SECONDS + times * seconds;
    };
  }

  @Test
  void fillsEachSampleWithManyExecutionsOfAShortKernel() {
    List<Double> samples = new Stopwatch(Protocol.standard()).samples(1e-3, taking(50e-9));

    assertThat(samples)
        .hasSize(7)
        .allSatisfy(each -> assertThat(each).isCloseTo(50e-9, Offset.offset(1e-10)));
    assertThat(calls).last().satisfies(times -> assertThat(times * 50e-9).isGreaterThan(0.0019));
    assertThat(calls).hasSizeLessThan(16);
  }

  @Test
  void executesALongKernelOnceForEachSample() {
    new Stopwatch(Protocol.standard().withSamples(3)).samples(0.6, taking(0.5));

    assertThat(calls).containsExactly(1L, 1L, 1L, 1L);
  }

  @Test
  void losesPatienceAfterOneWarmSample() {
    Protocol protocol = Protocol.standard().withPatience(1e-6);

    assertThat(new Stopwatch(protocol).samples(1e-4, taking(2e-6))).hasSize(1);
    assertThat(calls.stream().mapToLong(Long::longValue).sum()).isLessThan(500);
  }

  @Test
  void doesNotEvenWarmUpWhatIsHopelesslySlow() {
    Protocol protocol = Protocol.standard().withPatience(1e-3);

    assertThat(new Stopwatch(protocol).samples(2.5, taking(2))).containsExactly(2.5);
    assertThat(calls).isEmpty();
  }

  @Test
  void aColdStartIsNoReasonToLosePatience() {
    Protocol protocol = Protocol.standard().withPatience(100e-6);

    assertThat(new Stopwatch(protocol).samples(5e-3, taking(90e-6))).hasSize(7);
  }
}
