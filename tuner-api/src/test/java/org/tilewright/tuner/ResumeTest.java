package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedDevice;
import org.tilewright.tuner.testing.SimulatedHarness;

/** The same seed on a deterministic device gives the same trials, whatever happens in between. */
@Timeout(60)
class ResumeTest {
  private static final int TRIALS = 80; // the first checkpoint comes after 65

  private final GridSpace space = GridSpace.of(7, 6, 5, 4).withPeakAt(4, 1, 3, 2);
  private final List<Trial> uninterrupted = searched(run(Database.inMemory(), TRIALS));

  private TunerBuilder tuner(Database database) {
    return Tuner.builder()
        .space(space)
        .agent(Agents.climber())
        .costModel(Agents.nearestNeighbour())
        .pool(24)
        .harness(harness())
        .database(database)
        .seed(3);
  }

  /** Some schedules fail, and so do their feedback and rewards. */
  private SimulatedHarness harness() {
    return SimulatedHarness.of(
        SimulatedDevice.of(space)
            .failing(Failure.CRASH, trace -> trace.toString().contains("k1=o5"))
            .failing(Failure.TIMEOUT, trace -> trace.toString().contains("k2=o0 k3=o3")));
  }

  private Database run(Database database, int trials) {
    tuner(database).stopWhen(StopRule.trials(trials)).build().run();
    return database;
  }

  private static List<Trial> searched(Database database) {
    return trials(database).stream().filter(trial -> !trial.isReMatch()).toList();
  }

  private static List<Trial> trials(Database database) {
    return database.trials(database.sessions().get(0));
  }

  @Test
  void sameSeedGivesTheSameTrials() {
    assertThat(searched(run(Database.inMemory(), TRIALS))).isEqualTo(uninterrupted);
  }

  @Test
  void anotherSeedGivesOtherTrials() {
    Database database = Database.inMemory();
    tuner(database).seed(4).stopWhen(StopRule.trials(20)).build().run();

    assertThat(searched(database)).isNotEqualTo(uninterrupted.subList(0, 20));
  }

  @Test
  void theOrderInWhichMeasurementsArriveChangesNothing() {
    Database database = Database.inMemory();
    SimulatedHarness shaky = harness().withSlots(5).withDelay(Duration.ofMillis(3));

    tuner(database).harness(shaky).stopWhen(StopRule.trials(TRIALS)).build().run();

    assertThat(searched(database)).isEqualTo(uninterrupted);
  }

  @Test
  void killedAfterAnyTrialItEndsWithTheSameTrials() {
    for (int cut = 0; cut <= TRIALS; cut++) {
      FallibleDatabase database = new FallibleDatabase(cut);
      assertThatThrownBy(() -> run(database, TRIALS + 1)).isInstanceOf(PowerCut.class);

      Database afterwards = run(database.withPower(), TRIALS);

      assertThat(searched(afterwards)).as("cut after %d trials", cut).isEqualTo(uninterrupted);
    }
  }

  @Test
  void killedAgainAndAgainItEndsWithTheSameTrials() {
    FallibleDatabase database = new FallibleDatabase(1);
    for (int cut = 2; cut <= TRIALS; cut += 7) {
      FallibleDatabase now = database;
      assertThatThrownBy(() -> run(now, TRIALS + 1)).isInstanceOf(PowerCut.class);
      database = database.withPowerFor(cut);
    }

    assertThat(searched(run(database.withPower(), TRIALS))).isEqualTo(uninterrupted);
  }

  @Test
  void stoppedAtAnyTrialItContinuesWithTheSameTrialsInSpiteOfTheReMatch() {
    for (int first = 1; first < TRIALS; first += 5) {
      Database database = run(Database.inMemory(), first);

      assertThat(searched(run(database, TRIALS)))
          .extracting(Trial::candidate, Trial::measurement)
          .as("first run of %d trials", first)
          .isEqualTo(searchedContents());
    }
  }

  private List<Tuple> searchedContents() {
    return uninterrupted.stream()
        .map(trial -> tuple(trial.candidate(), trial.measurement()))
        .toList();
  }

  @Test
  void resumedSessionDoesNotMeasureTwice() {
    Database database = run(Database.inMemory(), 40);
    SimulatedHarness harness = harness();

    tuner(database).harness(harness).stopWhen(StopRule.trials(40)).build().run();

    assertThat(harness.calls()).isZero();
  }

  @Test
  void resumedSessionReturnsTheStoredWinner() {
    Database database = Database.inMemory();
    TunerBuilder tuner = tuner(database).stopWhen(StopRule.trials(40));

    assertThat(tuner.build().run().best()).isEqualTo(tuner.build().run().best());
  }

  @Test
  void numbersGoOnAfterTheReMatchOfAnEarlierRun() {
    Database database = run(run(Database.inMemory(), 20), 40);

    List<Trial> trials = trials(database);
    assertThat(trials.stream().filter(Trial::isReMatch)).hasSizeGreaterThan(9);
    assertThat(trials.get(trials.size() - 1).number()).isEqualTo(trials.size());
  }

  @Test
  void resumingFromACheckpointThatIsDamagedRepeatsEverything() {
    Database database = run(Database.inMemory(), 70);
    database.saveCheckpoint(database.sessions().get(0), new byte[] {1, 2, 3});

    assertThat(searched(run(database, TRIALS)))
        .extracting(Trial::candidate, Trial::measurement)
        .isEqualTo(searchedContents());
  }

  @Test
  void learnsFromAHistoryThatWouldBeProposedDifferentlyToday() {
    Database database = Database.inMemory();
    tuner(database).stopWhen(StopRule.trials(40)).build().run();
    database.saveCheckpoint(database.sessions().get(0), new byte[0]);
    List<Long> adopted = new ArrayList<>();
    TuningListener listener =
        new TuningListener() {
          @Override
          public void historyAdopted(long trials) {
            adopted.add(trials);
          }
        };

    tuner(database)
        .agent(
            Agents.agent(
                "climber", (searched, random) -> Agents.randomWalks().create(searched, random)))
        .listener(listener)
        .stopWhen(StopRule.trials(60))
        .build()
        .run();

    assertThat(adopted).hasSize(1);
    assertThat(searched(database)).hasSize(60);
    assertThat(searched(database)).extracting(Trial::candidate).doesNotHaveDuplicates();
  }

  @Test
  void refusesToContinueWithAnotherAgent() {
    Database database = run(Database.inMemory(), 10);
    Tuner other = tuner(database).agent(Agents.randomWalks()).build();

    assertThatThrownBy(other::run)
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContaining("agent: stored climber, now walks");
  }
}
