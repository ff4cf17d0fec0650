package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

/** What is known of a workload beforehand is measured first, and stays with the session. */
@Timeout(60)
class OpeningTest {
  private static final int TRIALS = 24;

  private final GridSpace space = GridSpace.of(7, 6, 5).withPeakAt(4, 1, 3);
  private final State peak = space.at(4, 1, 3);
  private final State near = space.at(4, 1, 4);
  private final State far = space.at(6, 5, 0);
  private final Opening policy = opening("policy", near, peak);
  private final Opening neighbours = opening("neighbours", far, near);

  private static Opening opening(String name, State... known) {
    return new Opening() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<State> propose(SearchSpace searched, int count, RandomStream random) {
        return Stream.of(known).limit(count).toList();
      }
    };
  }

  private TunerBuilder tuner(Database database) {
    return Tuner.builder()
        .space(space)
        .agent(Agents.climber())
        .costModel(Agents.nearestNeighbour())
        .harness(SimulatedHarness.of(space))
        .database(database)
        .seed(3)
        .stopWhen(StopRule.trials(TRIALS));
  }

  private static Database run(Database database, TunerBuilder tuner) {
    tuner.build().run();
    return database;
  }

  private static List<Trial> searched(Database database) {
    return database.trials(database.sessions().get(0)).stream()
        .filter(trial -> !trial.isReMatch())
        .toList();
  }

  @Test
  void theOpeningsTakeTurnsRightAfterTheBaselineAndNothingIsMeasuredTwice() {
    Database database = Database.inMemory();

    run(database, tuner(database).opening(policy).opening(neighbours));

    List<Trial> trials = searched(database);
    assertThat(trials.subList(0, 5))
        .extracting(Trial::proposedBy)
        .containsExactly("default", "policy", "neighbours", "policy", "climber");
    assertThat(trials.subList(1, 4))
        .extracting(trial -> trial.candidate().trace())
        .containsExactly(near.trace(), far.trace(), peak.trace());
    assertThat(trials).extracting(Trial::candidate).doesNotHaveDuplicates();
  }

  @Test
  void togetherTheyGetOneGeneration() {
    Database database = Database.inMemory();

    run(database, tuner(database).generation(2).opening(policy).opening(neighbours));

    assertThat(searched(database).subList(0, 4))
        .extracting(Trial::proposedBy)
        .containsExactly("default", "policy", "neighbours", "climber");
  }

  @Test
  void theDefaultScheduleIsMeasuredOnceEvenIfAnOpeningProposesIt() {
    Database database = Database.inMemory();

    run(database, tuner(database).opening(opening("policy", space.defaultSchedule(), peak)));

    assertThat(searched(database).subList(0, 3))
        .extracting(Trial::proposedBy)
        .containsExactly("default", "policy", "climber");
  }

  @Test
  void theAgentHasLearnedFromTheOpeningsBeforeItProposes() {
    List<Integer> heard = new ArrayList<>();
    AgentProvider listening =
        Agents.agent("listening", (searched, random) -> new Listening(searched, random, heard));

    run(Database.inMemory(), tuner(Database.inMemory()).agent(listening).opening(policy));

    assertThat(heard.get(0)).isEqualTo(3);
  }

  @Test
  void anOpeningThatKnowsNothingChangesNoTrial() {
    Database without = Database.inMemory();
    Database with = Database.inMemory();

    run(without, tuner(without));
    run(with, tuner(with).opening(opening("policy")));

    assertThat(searched(with)).isEqualTo(searched(without));
  }

  @Test
  void killedAfterAnyTrialItGoesOnWithTheSameOpeningsThoughTheirAuthorsHaveChangedTheirMinds() {
    Database uninterrupted = Database.inMemory();
    run(uninterrupted, tuner(uninterrupted).opening(policy).opening(neighbours));
    for (int cut = 1; cut < TRIALS; cut++) {
      FallibleDatabase database = new FallibleDatabase(cut);
      TunerBuilder first = tuner(database).opening(policy).opening(neighbours);
      assertThatThrownBy(() -> run(database, first)).isInstanceOf(PowerCut.class);

      Database afterwards = database.withPower();
      Opening wiser = opening("policy", space.at(0, 1, 2));
      run(afterwards, tuner(afterwards).opening(wiser).opening(opening("neighbours")));

      assertThat(searched(afterwards))
          .as("cut after %d trials", cut)
          .isEqualTo(searched(uninterrupted));
    }
  }

  @Test
  void refusesToContinueASessionThatBeganWithoutOpenings() {
    Database database = Database.inMemory();
    run(database, tuner(database));
    Tuner other = tuner(database).opening(policy).build();

    assertThatThrownBy(other::run)
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContaining("openings: stored none, now policy");
  }

  /** Writes down how many trials it has heard of whenever it is asked. */
  private static final class Listening implements Agent {
    private final Agent inner;
    private final List<Integer> heard;
    private int trials;

    Listening(SearchSpace space, RandomStream random, List<Integer> heard) {
      this.inner = Agents.randomWalks().create(space, random);
      this.heard = heard;
    }

    @Override
    public List<State> propose(int count) {
      heard.add(trials);
      return inner.propose(count);
    }

    @Override
    public void observe(List<Feedback> feedback) {
      trials += feedback.size();
    }

    @Override
    public byte[] checkpoint() {
      return inner.checkpoint();
    }

    @Override
    public void restore(byte[] checkpoint) {
      inner.restore(checkpoint);
    }
  }
}
