package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedDevice;
import org.tilewright.tuner.testing.SimulatedHarness;

/** The winner is named after the fastest few were measured again, taking turns. */
@Timeout(30)
class ReMatchTest {
  private final GridSpace space = GridSpace.of(12);
  private final Database database = Database.inMemory();

  private TuningResult tune(SimulatedDevice device) {
    return Tuner.builder()
        .space(space)
        .agent(Agents.randomWalks())
        .harness(SimulatedHarness.of(device))
        .database(database)
        .build()
        .run();
  }

  private Trace at(int option) {
    return space.at(option).trace();
  }

  private static Trace winner(TuningResult result) {
    return result.best().orElseThrow().trial().candidate().trace();
  }

  private List<Trial> reMatch() {
    return database.trials(database.sessions().get(0)).stream().filter(Trial::isReMatch).toList();
  }

  @Test
  void theTrulyFasterOfTwoNearTiesWinsUnderNoise() {
    for (int fast = 0; fast < 12; fast++) {
      Trace faster = at(fast);
      Trace nearTie = at((fast + 5) % 12);
      SimulatedDevice device =
          SimulatedDevice.timing(
                  trace -> trace.equals(faster) ? 1e-3 : trace.equals(nearTie) ? 1.04e-3 : 1.4e-3)
              .noisy(0.03)
              .flattering(nearTie::equals);

      TuningResult result =
          Tuner.builder()
              .space(space)
              .agent(Agents.randomWalks())
              .harness(SimulatedHarness.of(device))
              .build()
              .run();

      assertThat(winner(result)).isEqualTo(faster);
    }
  }

  @Test
  void aLuckyTimingDoesNotWin() {
    tune(SimulatedDevice.of(space).flattering(at(9)::equals));

    Standing best = Standing.best(database.trials(database.sessions().get(0))).orElseThrow();
    assertThat(best.trial().candidate().trace()).isEqualTo(space.peak());
    assertThat(best.seconds()).isEqualTo(space.seconds(space.peak()));
  }

  @Test
  void finalistsAndTheDefaultTakeTurns() {
    tune(SimulatedDevice.of(space));

    Trace byDefault = space.defaultSchedule().trace();
    List<Trace> turns = reMatch().stream().map(trial -> trial.candidate().trace()).toList();
    assertThat(turns).hasSize(5 * 4);
    assertThat(turns.subList(0, 4)).containsExactly(at(11), at(10), at(9), byDefault);
    assertThat(turns.subList(4, 8)).isEqualTo(turns.subList(0, 4));
  }

  @Test
  void theResultIsNeverSlowerThanTheDefault() {
    SimulatedDevice device =
        SimulatedDevice.timing(trace -> trace.equals(at(0)) ? 1e-3 : 1.5e-3)
            .flattering(trace -> !trace.equals(at(0)));

    TuningResult result = tune(device);

    assertThat(winner(result)).isEqualTo(at(0));
    assertThat(result.speedup()).hasValue(1);
  }

  @Test
  void whoMayStillBeatTheDefaultPlaysMoreRounds() {
    SimulatedDevice device =
        SimulatedDevice.timing(
            trace -> trace.equals(at(3)) ? 0.995e-3 : trace.equals(at(0)) ? 1e-3 : 1.5e-3);

    TuningResult result = tune(device);

    List<Trace> turns = reMatch().stream().map(trial -> trial.candidate().trace()).toList();
    assertThat(turns).hasSize(5 * 3 + 10 * 2);
    assertThat(turns.subList(5 * 3, turns.size())).containsOnly(at(3), at(0));
    assertThat(winner(result)).isEqualTo(at(0));
  }

  @Test
  void theWinnersTimeIsTheMedianOverItsReMatch() {
    TuningResult result = tune(SimulatedDevice.of(space).noisy(0.05));

    assertThat(result.best().orElseThrow().samples()).isEqualTo(5 * 7);
  }

  @Test
  void nothingCompetesInASessionWithOneValidSchedule() {
    tune(SimulatedDevice.of(space).failing(Failure.CRASH, trace -> !trace.equals(at(0))));

    assertThat(reMatch()).isEmpty();
  }
}
