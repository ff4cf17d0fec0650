package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.space.Processors;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;

class FeaturesTest {

  @Test
  void everyDepthHasFiniteFeaturesThatChangeWithTheDecision() {
    ScheduleSpace space = space("conv2d", "h=56,w=56,ci=64,co=64,k=3,p=1");
    State state = RandomWalk.from(space.start(), RandomStream.seeded(5));
    for (int depth = 1; depth <= state.trace().length(); depth++) {
      float[] before = space.replay(state.trace().first(depth - 1)).features();
      float[] after = space.replay(state.trace().first(depth)).features();

      assertThat(after).isNotEqualTo(before);
      for (float each : after) assertThat(each).isFinite().isBetween(-25f, 60f);
    }
  }

  /**
   * Twice the rows, every decision alike: only what counts rows may differ, by at most a factor.
   */
  @Test
  void aWorkloadTwiceAsLargeLooksAlmostTheSame() {
    float[] small = scheduled("2048x512x512");
    float[] large = scheduled("4096x512x512");

    for (int each = 0; each < small.length; each++) {
      assertThat(large[each])
          .as("feature %d", each)
          .isBetween(small[each] - 1.1f, small[each] + 1.1f);
    }
  }

  private static float[] scheduled(String shape) {
    Draft draft =
        Drafts.tiledMatmul(shape)
            .withChunk(2, 256)
            .withOrder(0, List.of(1, 0))
            .withOrder(1, List.of(2));
    return new Features(draft.problem()).of(draft, 1, List.of(new Lanes(), new Lanes()));
  }

  @Test
  void statesOfDifferentOperatorsHaveFeaturesOfTheSameLength() {
    assertThat(space("matmul", "64x64x64").featureCount())
        .isEqualTo(space("depthwise_conv2d", "h=7,w=7,c=64,k=3").featureCount());
  }

  private static ScheduleSpace space(String operator, String shape) {
    return ScheduleSpace.of(Operators.parse(operator, shape), Processors.AVX512.target());
  }
}
