package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

/** What sessions can learn from others of the same database. */
class PrecedentsTest {
  private final GridSpace space = GridSpace.of(6, 6);
  private final GridSpace near = GridSpace.of(6, 7);
  private final GridSpace far = GridSpace.of(60, 70);
  private final GridSpace other = GridSpace.of(6, 6, 6);
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

  @Test
  void anEmptyDatabaseHasNone() {
    assertThat(precedents.nearest(space.workload(), 9)).isEmpty();
  }

  @Test
  void theNearestComeFirstAndThoseOfAnotherKindLast() {
    tune(other);
    tune(far);
    tune(near);

    assertThat(precedents.nearest(space.workload(), 9))
        .extracting(Precedent::workload)
        .containsExactly(near.workload(), far.workload(), other.workload());
  }

  @Test
  void aWorkloadIsNoPrecedentOfItself() {
    tune(space);

    assertThat(precedents.nearest(space.workload(), 9)).isEmpty();
  }

  @Test
  void itsTracesComeFastestFirstAndOnce() {
    tune(near);

    List<Trace> fastest = precedents.nearest(space.workload(), 1).get(0).fastest(3);

    assertThat(fastest).hasSize(3).doesNotHaveDuplicates();
    assertThat(near.seconds(fastest.get(0))).isLessThanOrEqualTo(near.seconds(fastest.get(1)));
    assertThat(near.seconds(fastest.get(1))).isLessThanOrEqualTo(near.seconds(fastest.get(2)));
  }
}
