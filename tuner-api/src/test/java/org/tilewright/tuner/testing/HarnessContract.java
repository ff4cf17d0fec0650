package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;

/** What every {@link Harness} keeps to. Extend it, say how to make one, and run it. */
public abstract class HarnessContract {
  private static final long LIMIT_SECONDS = 30;

  private Harness harness;

  /** A new harness with nothing in flight. */
  protected abstract Harness harness();

  /** A candidate that can be built and runs well. */
  protected abstract Candidate candidate();

  /** A short one. */
  protected Protocol protocol() {
    return Protocol.standard().withSamples(3);
  }

  @BeforeEach
  final void openHarness() {
    harness = harness();
  }

  @AfterEach
  final void closeHarness() {
    harness.close();
  }

  @Test
  void saysWhatItIs() {
    assertThat(harness.slots()).isPositive();
    assertThat(harness.builderId()).isNotBlank();
    assertThat(harness.device().id()).isNotBlank();
  }

  @Test
  void timesACandidateOnItsDevice() throws Exception {
    Measurement measurement = within(harness.measure(candidate(), protocol()));

    assertThat(measurement).isInstanceOf(Measurement.Timed.class);
    Measurement.Timed timed = (Measurement.Timed) measurement;
    assertThat(timed.device()).isEqualTo(harness.device());
    assertThat(timed.seconds()).hasSize(3).allMatch(each -> each > 0 && Double.isFinite(each));
  }

  @Test
  void takesMoreCandidatesThanItHasSlots() throws Exception {
    List<CompletableFuture<Measurement>> many =
        IntStream.range(0, 3 * harness.slots())
            .mapToObj(i -> harness.measure(candidate(), protocol()))
            .toList();

    for (CompletableFuture<Measurement> each : many) {
      assertThat(within(each)).isInstanceOf(Measurement.Timed.class);
    }
  }

  @Test
  void cancellingFreesTheSlots() throws Exception {
    IntStream.range(0, 2 * harness.slots())
        .mapToObj(i -> harness.measure(candidate(), protocol()))
        .forEach(flight -> flight.cancel(true));

    assertThat(within(harness.measure(candidate(), protocol())))
        .isInstanceOf(Measurement.Timed.class);
  }

  @Test
  void closingLeavesNobodyWaiting() throws Exception {
    List<CompletableFuture<Measurement>> flights =
        IntStream.range(0, 2 * harness.slots())
            .mapToObj(i -> harness.measure(candidate(), protocol()))
            .toList();

    harness.close();

    for (CompletableFuture<Measurement> each : flights) assertThat(ends(each)).isTrue();
  }

  @Test
  void closesTwice() {
    harness.close();
    harness.close();
  }

  private static Measurement within(CompletableFuture<Measurement> flight) throws Exception {
    return flight.get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  private static boolean ends(CompletableFuture<Measurement> flight) throws InterruptedException {
    try {
      flight.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (CancellationException | ExecutionException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
