package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedDevice;
import org.tilewright.tuner.testing.SimulatedHarness;

@Timeout(30)
class TunerTest {
  private final GridSpace space = GridSpace.of(6, 5, 4).withPeakAt(4, 1, 3).forbidding(0, 2, 1, 3);
  private final Database database = Database.inMemory();

  private TunerBuilder tuner(Harness harness) {
    return Tuner.builder()
        .space(space)
        .agent(Agents.climber())
        .harness(harness)
        .database(database)
        .seed(5);
  }

  private List<Trial> stored() {
    return database.trials(database.sessions().get(0));
  }

  private List<Trial> searched() {
    return stored().stream().filter(trial -> !trial.isReMatch()).toList();
  }

  @Test
  void findsThePeakOfASmallSpaceAndReckonsFromTheBaseline() {
    TuningResult result = tuner(SimulatedHarness.of(space)).build().run();

    Standing best = result.best().orElseThrow();
    assertThat(best.trial().candidate().trace()).isEqualTo(space.peak());
    assertThat(best.seconds()).isEqualTo(space.seconds(space.peak()));
    double baseline = space.seconds(space.defaultSchedule().trace());
    assertThat(result.speedup()).hasValue(baseline / best.seconds());
    assertThat(result.rooflineFraction()).hasValue(1e-3 / best.seconds());
  }

  @Test
  void measuresTheDefaultScheduleFirst() {
    tuner(SimulatedHarness.of(space)).stopWhen(StopRule.trials(5)).build().run();

    Trial first = stored().get(0);
    assertThat(first.isBaseline()).isTrue();
    assertThat(first.candidate().trace()).isEqualTo(space.defaultSchedule().trace());
    assertThat(stored().get(1).proposedBy()).isEqualTo("climber");
  }

  @Test
  void measuresNothingTwiceBeforeTheReMatch() {
    tuner(SimulatedHarness.of(space)).build().run();

    assertThat(searched()).extracting(Trial::candidate).doesNotHaveDuplicates();
  }

  @Test
  void endsWhenTheSpaceIsExhausted() {
    TuningResult result =
        tuner(SimulatedHarness.of(space)).agent(Agents.randomWalks()).build().run();

    assertThat(result.stopReason()).isEqualTo("every schedule the agent finds is measured");
    assertThat(searched()).hasSize(space.points().size());
  }

  @Test
  void tunesASpaceOfOnePoint() {
    GridSpace point = GridSpace.of(1, 1);

    TuningResult result = tuner(SimulatedHarness.of(point)).space(point).build().run();

    assertThat(result.best().orElseThrow().trial().number()).isEqualTo(1);
    assertThat(result.speedup()).hasValue(1);
    assertThat(stored()).hasSize(1);
  }

  @Test
  void measuresOnlyWhatTheFilterPicks() {
    CandidateFilter picky =
        (pool, prediction, count, random) ->
            pool.stream().filter(state -> state.trace().toString().startsWith("k0=o4")).toList();

    tuner(SimulatedHarness.of(space))
        .costModel(Agents.nearestNeighbour())
        .filter(picky)
        .stopWhen(StopRule.trials(15))
        .build()
        .run();

    assertThat(searched().subList(1, 15))
        .allMatch(trial -> trial.candidate().trace().toString().startsWith("k0=o4"));
  }

  @Test
  void aSessionWithoutOneValidTrialNamesTheTopCauses() {
    SimulatedDevice device =
        SimulatedDevice.of(space)
            .failing(Failure.CRASH, trace -> true)
            .failing(Failure.BUILD_ERROR, space.peak()::equals);

    TuningResult result =
        tuner(SimulatedHarness.of(device)).agent(Agents.randomWalks()).build().run();

    assertThat(result.best()).isEmpty();
    assertThat(result.baseline()).isEmpty();
    assertThat(result.speedup()).isEmpty();
    assertThat(result.outcomes().timed()).isZero();
    assertThat(result.outcomes().failed().get(Failure.BUILD_ERROR)).isEqualTo(1);
    Outcomes.Cause top = result.outcomes().causes().get(0);
    assertThat(top.kind()).isEqualTo(Failure.CRASH);
    assertThat(top.count())
        .as("all but one, and the default twice")
        .isEqualTo(space.points().size());
  }

  @Test
  void goesOnWhenTheDefaultScheduleFails() {
    SimulatedDevice device =
        SimulatedDevice.of(space).failing(Failure.CRASH, space.defaultSchedule().trace()::equals);

    TuningResult result = tuner(SimulatedHarness.of(device)).build().run();

    assertThat(result.baseline()).isEmpty();
    assertThat(result.best().orElseThrow().trial().candidate().trace()).isEqualTo(space.peak());
  }

  @Test
  void measuresTheDefaultScheduleAgainIfItsProcessWasKilled() {
    SimulatedDevice device =
        SimulatedDevice.of(space).crashingOnce(space.defaultSchedule().trace()::equals);

    TuningResult result = tuner(SimulatedHarness.of(device)).build().run();

    assertThat(result.baseline().orElseThrow().seconds())
        .isEqualTo(space.seconds(space.defaultSchedule().trace()));
    assertThat(result.outcomes().failed()).containsEntry(Failure.CRASH, 1L);
  }

  @Test
  void tellsListenersEveryTrialAfterItIsStored() {
    List<Long> heard = new ArrayList<>();
    TuningListener listener =
        new TuningListener() {
          @Override
          public void trial(Trial trial, Progress progress) {
            assertThat(stored()).last().isEqualTo(trial);
            heard.add(trial.number());
          }
        };

    tuner(SimulatedHarness.of(space)).listener(listener).build().run();

    assertThat(heard).isEqualTo(stored().stream().map(Trial::number).toList());
  }

  @Test
  void accountsForItsTime() {
    TuningResult result = tuner(SimulatedHarness.of(space)).build().run();

    assertThat(result.timeSpent()).containsKeys(Phase.PROPOSE, Phase.LEARN, Phase.WAIT);
    assertThat(result.elapsed()).isGreaterThan(Duration.ZERO);
  }
}
