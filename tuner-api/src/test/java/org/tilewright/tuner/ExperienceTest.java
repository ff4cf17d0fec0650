package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

/** What cost models study before a session. */
class ExperienceTest {
  private final GridSpace space = GridSpace.of(6, 6);
  private final GridSpace near = GridSpace.of(6, 7);
  private final Database database = Database.inMemory();
  private final Precedents precedents = Precedents.in(database, SimulatedHarness.of(space));

  private void tune(GridSpace searched) {
    Tuner.builder()
        .space(searched)
        .agent(Agents.randomWalks())
        .harness(SimulatedHarness.of(searched))
        .database(database)
        .stopWhen(StopRule.trials(20))
        .build()
        .run();
  }

  private List<List<Sample>> samples(Optional<SearchSpace> made) {
    return Experience.of(precedents, workload -> made).like(space).get();
  }

  @Test
  void thereIsNothingToStudyInAnEmptyDatabase() {
    assertThat(samples(Optional.of(near))).isEmpty();
  }

  @Test
  void theFastestSampleOfATaskHasTheReward0AndAllOthersLess() {
    tune(near);

    List<Sample> samples = samples(Optional.of(near)).get(0);

    assertThat(samples.get(0).reward()).isZero();
    assertThat(samples).hasSizeGreaterThan(10).allMatch(sample -> sample.reward() <= 0);
  }

  @Test
  void spacesThatAreNotKnownAnyMoreTeachNothing() {
    tune(near);

    assertThat(samples(Optional.empty())).isEmpty();
  }

  @Test
  void tracesThatASpaceHasLostAreLeftOut() {
    tune(near);

    assertThat(samples(Optional.of(GridSpace.of(6, 3))))
        .allSatisfy(samples -> assertThat(samples).hasSizeLessThan(19));
  }
}
