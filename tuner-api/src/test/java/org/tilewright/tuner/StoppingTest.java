package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

/** Whoever wants a session to end is obeyed at once, and nothing stored is lost. */
@Timeout(30)
class StoppingTest {
  private final GridSpace space = GridSpace.of(6, 5, 4);
  private final Trace defaultTrace = space.defaultSchedule().trace();
  private final SimulatedHarness hanging =
      SimulatedHarness.of(space).hangingOn(trace -> !trace.equals(defaultTrace));
  private final Database database = Database.inMemory();

  private TunerBuilder tuner() {
    return Tuner.builder()
        .space(space)
        .agent(Agents.randomWalks())
        .harness(hanging)
        .database(database)
        .heartbeat(Duration.ofMillis(5));
  }

  /** Calls the action at the third heartbeat. */
  private static TuningListener atThirdBeat(Runnable action) {
    AtomicInteger beats = new AtomicInteger();
    return new TuningListener() {
      @Override
      public void heartbeat(Progress progress) {
        if (beats.incrementAndGet() == 3) action.run();
      }
    };
  }

  @Test
  void stopReturnsTheBestSoFarWhileAMeasurementHangs() {
    Tuner[] tuner = new Tuner[1];
    tuner[0] = tuner().listener(atThirdBeat(() -> tuner[0].stop())).build();

    TuningResult result = tuner[0].run();

    assertThat(result.stopReason()).isEqualTo("stopped");
    assertThat(result.best().orElseThrow().trial().isBaseline()).isTrue();
    assertThat(result.elapsed()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void stopLeavesNothingInFlight() {
    Tuner[] tuner = new Tuner[1];
    tuner[0] = tuner().listener(atThirdBeat(() -> tuner[0].stop())).build();

    tuner[0].run();

    assertThat(hanging.inFlight()).isZero();
  }

  @Test
  void stopBeforeTheRunMeasuresNothing() {
    Tuner tuner = tuner().build();
    tuner.stop();

    assertThat(tuner.run().best()).isEmpty();
    assertThat(hanging.calls()).isZero();
  }

  @Test
  void stopSkipsTheReMatch() {
    Tuner[] tuner = new Tuner[1];
    TuningListener stopping =
        new TuningListener() {
          @Override
          public void trial(Trial trial, Progress progress) {
            if (trial.number() == 12) tuner[0].stop();
          }
        };
    tuner[0] = tuner().harness(SimulatedHarness.of(space)).listener(stopping).build();

    TuningResult result = tuner[0].run();

    assertThat(result.outcomes().total()).isEqualTo(12);
    assertThat(result.best()).isPresent();
  }

  @Test
  void anInterruptStopsAndStaysSet() {
    Thread engine = Thread.currentThread();

    TuningResult result = tuner().listener(atThirdBeat(engine::interrupt)).build().run();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.stopReason()).isEqualTo("stopped");
  }

  @Test
  void theTimeBudgetEndsAHangingMeasurement() {
    Duration budget = Duration.ofMillis(200);

    TuningResult result = tuner().stopWhen(StopRule.time(budget)).build().run();

    assertThat(result.stopReason()).isEqualTo("time budget of 0.2s used");
    assertThat(result.elapsed())
        .isBetween(budget.multipliedBy(9).dividedBy(10), budget.plusSeconds(5));
    assertThat(result.outcomes().total()).isEqualTo(1);
    assertThat(hanging.inFlight()).isZero();
  }

  @Test
  void theTimeBudgetCountsTheRunAndNotTheSession() {
    StopRule rule = StopRule.time(Duration.ofMillis(50)).or(StopRule.trials(3));
    tuner().stopWhen(rule).build().run();

    TuningResult second =
        tuner().harness(SimulatedHarness.of(space)).stopWhen(StopRule.trials(3)).build().run();

    assertThat(second.stopReason()).isEqualTo("all 3 trials used");
  }

  @Test
  void droppedMeasurementsAreRepeatedWhenTheSessionContinues() {
    tuner().stopWhen(StopRule.time(Duration.ofMillis(50))).build().run();

    TuningResult result =
        tuner().harness(SimulatedHarness.of(space)).stopWhen(StopRule.trials(9)).build().run();

    Database undisturbed = Database.inMemory();
    tuner()
        .harness(SimulatedHarness.of(space))
        .database(undisturbed)
        .stopWhen(StopRule.trials(9))
        .build()
        .run();
    assertThat(database.trials(database.open(result.session())))
        .isEqualTo(undisturbed.trials(undisturbed.open(result.session())));
  }

  @Test
  void closingTheHarnessAfterStopIsNoLossOfTheDevice() {
    Tuner[] tuner = new Tuner[1];
    Runnable shutdown =
        () -> {
          tuner[0].stop();
          hanging.close();
        };
    tuner[0] = tuner().listener(atThirdBeat(shutdown)).build();

    assertThat(tuner[0].run().stopReason()).isEqualTo("stopped");
  }
}
