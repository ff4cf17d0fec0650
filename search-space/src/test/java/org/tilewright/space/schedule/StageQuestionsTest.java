package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tilewright.space.Processors;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;

class StageQuestionsTest {

  @Test
  void knobsOfAStageCarryTheNameOfWhatItWrites() {
    State state = space("softmax", "1536x128", 1).defaultSchedule();

    List<String> knobs = state.trace().decisions().stream().map(Decision::knob).toList();
    assertThat(knobs).first().isEqualTo("rows");
    assertThat(knobs.stream().skip(1).map(each -> each.replaceAll("[.].*", "")).distinct())
        .containsExactly("max", "exp", "scale", "y");
  }

  @Test
  void theDefaultScheduleRunsEveryStageInVectorsOnRowsThatStayInTheFirstCache() {
    LoopNest softmax = defaultNest(space("softmax", "1536x128", 1));
    LoopNest layerNorm = defaultNest(space("layernorm", "1536x128", 1));

    assertThat(softmax.loops().get(0).label()).isEqualTo("m:8");
    assertThat(layerNorm.loops().get(0).label()).isEqualTo("m:16");
    assertThat(Stream.of(softmax, layerNorm))
        .allSatisfy(nest -> assertThat(nest.sharedLoops()).isEqualTo(1));
    assertThat(Stream.concat(stages(softmax), stages(layerNorm)))
        .allSatisfy(each -> assertThat(each.lanes()).isEqualTo(16));
  }

  @Test
  void reductionsOfTheDefaultScheduleHaveSeveralAccumulators() {
    LoopNest nest = defaultNest(space("layernorm", "128x768", 1));

    assertThat(nest.earlier())
        .allSatisfy(each -> assertThat(each.accumulators()).isGreaterThanOrEqualTo(8));
  }

  @Test
  void threadsShareBlocksOfRowsInEverySchedule() {
    ScheduleSpace space = space("softmax", "100x40", 4);
    RandomStream random = RandomStream.seeded(5);
    for (int walk = 0; walk < 100; walk++) {
      LoopNest nest = space.nest(RandomWalk.from(space.start(), random).trace());

      assertThat(nest.parallelExtent()).isGreaterThanOrEqualTo(4);
      assertThat(nest.sharedLoops()).isEqualTo(1);
    }
  }

  @Test
  void aSingleRowHasNoLoopToShare() {
    LoopNest nest = defaultNest(space("softmax", "1x1000", 4));

    assertThat(nest.sharedLoops()).isZero();
    assertThat(nest.parallelExtent()).isEqualTo(1);
  }

  private static Stream<LoopNest> stages(LoopNest nest) {
    return Stream.concat(nest.earlier().stream(), Stream.of(nest));
  }

  private static LoopNest defaultNest(ScheduleSpace space) {
    return space.nest(space.defaultSchedule().trace());
  }

  private static ScheduleSpace space(String operator, String shape, int threads) {
    return ScheduleSpace.of(
        Operators.parse(operator, shape), Processors.AVX512.withThreads(threads).target());
  }
}
