package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.State;

/** What every {@link CostModel} keeps to that learns from {@link Experience}. */
public abstract class StudiousCostModelContract extends CostModelContract {

  @Test
  void ordersStatesByWhatOtherTasksTaughtBeforeTheFirstUpdate() {
    assertWellFormed(taughtModel().predict(unseen), unseen.size());
    assertThat(orderedPairs(taughtModel())).isGreaterThan(pairAccuracy());
  }

  @Test
  void theSameExperienceGivesTheSamePredictions() {
    assertThat(taughtModel().predict(unseen)).isEqualTo(taughtModel().predict(unseen));
  }

  @Test
  void aCheckpointHoldsWhatOtherTasksTaught() {
    CostModel taught = taughtModel();
    taught.update(samples(seen.subList(0, 40)));
    CostModel restored = newModel();

    restored.restore(taught.checkpoint());

    assertThat(restored.predict(unseen)).isEqualTo(taught.predict(unseen));
    taught.update(samples(seen.subList(40, 80)));
    restored.update(samples(seen.subList(40, 80)));
    assertThat(restored.predict(unseen)).isEqualTo(taught.predict(unseen));
  }

  @Test
  void refusesACheckpointOfFeaturesThatMeanSomethingElse() {
    byte[] checkpoint = trainedModel().checkpoint();
    CostModel newer =
        costModelFor(grid.withFeatureVersion("newer"), Experience.none(), RandomStream.seeded(5));

    CheckpointChecks.refuses(newer, checkpoint);
  }

  /** Has studied two tasks like the grid, on scales of their own. */
  private CostModel taughtModel() {
    Experience experience =
        space -> () -> List.of(scaled(seen.subList(0, 80), 3), scaled(seen.subList(80, 160), 0.5));
    return costModelFor(grid, experience, RandomStream.seeded(5));
  }

  private List<Sample> scaled(List<State> states, double scale) {
    return states.stream().map(state -> new Sample(state, scale * (reward(state) - 1))).toList();
  }
}
