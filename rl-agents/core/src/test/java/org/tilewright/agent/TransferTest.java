package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Precedents;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TunerBuilder;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

/** Grids of one size class whose peaks lie near each other, as those of similar workloads do. */
class TransferTest {
  private final GridSpace space = GridSpace.of(8, 8, 8).withPeakAt(5, 2, 6);
  private final GridSpace near = GridSpace.of(8, 8, 9).withPeakAt(5, 2, 8);
  private final GridSpace far = GridSpace.of(20, 40, 30).withPeakAt(19, 39, 29);
  private final Database database = Database.inMemory();

  private TunerBuilder tuner(GridSpace searched) {
    return Tuner.builder()
        .space(searched)
        .agent(new EvolutionProvider())
        .harness(SimulatedHarness.of(searched))
        .database(database)
        .stopWhen(StopRule.trials(400));
  }

  private Transfer transfer() {
    return new Transfer(Precedents.in(database, SimulatedHarness.of(space)));
  }

  private List<State> proposed(int count) {
    return transfer().propose(space, count, RandomStream.seeded(1));
  }

  @Test
  void knowsNothingWithoutEarlierSessions() {
    assertThat(proposed(8)).isEmpty();
  }

  @Test
  void beginsWithTheBestOfTheNearestWorkloadAsNearAsTheExtentsAllow() {
    tuner(far).build().run();
    tuner(near).build().run();

    assertThat(proposed(1)).containsExactly(space.at(5, 2, 7));
  }

  @Test
  void everyNeighbourHasItsTurnBeforeOneHasItsSecond() {
    tuner(near).build().run();
    tuner(far).build().run();

    assertThat(proposed(2)).containsExactly(space.at(5, 2, 7), space.at(7, 7, 7));
  }

  @Test
  void proposesCompleteSchedulesOnceEach() {
    tuner(near).build().run();
    tuner(far).build().run();

    assertThat(proposed(6)).hasSize(6).doesNotHaveDuplicates().allMatch(State::complete);
  }

  @Test
  void workloadsOfAnotherKindTeachNothing() {
    tuner(GridSpace.of(8, 8)).build().run();

    assertThat(proposed(8)).isEmpty();
  }

  @Test
  void aWorkloadDoesNotTeachItself() {
    tuner(space).build().run();

    assertThat(proposed(8)).isEmpty();
  }

  @Test
  void aSessionMeasuresItRightAfterTheDefaultAndComesToThePeakSooner() {
    tuner(near).build().run();

    tuner(space).session("taught").opening(transfer()).stopWhen(StopRule.trials(24)).build().run();

    List<Trial> trials = database.trials(database.sessions().get(1));
    assertThat(trials.get(1).proposedBy()).isEqualTo("transfer");
    assertThat(trials).extracting(trial -> trial.candidate().trace()).contains(space.peak());
  }
}
