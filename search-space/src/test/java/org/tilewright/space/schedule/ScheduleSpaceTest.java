package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tilewright.space.Processors;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.TraceException;

class ScheduleSpaceTest {
  private static ScheduleSpace space(String kind, String shape) {
    return ScheduleSpace.of(Operators.parse(kind, shape), Processors.AVX512.target());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matmul | 512x512x512",
        "matmul | 127x131x137",
        "matmul | 1x4096x1024",
        "matmul | 3x1x5",
        "matmul | 1x1x1",
        "conv2d | n=1,h=56,w=56,ci=64,co=64,kh=3,kw=3,s=1,p=1",
        "conv2d | n=2,h=7,w=9,ci=6,co=10,kh=3,kw=3,s=2,p=1,g=2",
        "conv2d | n=1,h=20,w=20,ci=8,co=1,kh=3,kw=3,layout=nchw",
        "depthwise_conv2d | n=1,h=14,w=14,c=384,kh=3,kw=3,s=1,p=1",
        "softmax | 256x128",
        "softmax | 1x1",
        "layernorm | 13x100",
      })
  void everyWalkEndsInANestWithTheSameTraceAndFiniteFeatures(String kind, String shape) {
    ScheduleSpace space = space(kind, shape);
    RandomStream random = RandomStream.seeded(7);
    for (int walk = 0; walk < 200; walk++) {
      State state = RandomWalk.from(space.start(), random);

      LoopNest nest = space.nest(state.trace());

      assertThat(nest.accumulators()).isLessThan(32);
      assertThat(space.replay(state.trace())).isEqualTo(state);
      assertThat(state.features()).hasSize(space.featureCount());
      for (float each : state.features()) assertThat(each).isFinite();
    }
  }

  @Test
  void partialStatesHaveAsManyFeaturesAsCompleteOnes() {
    ScheduleSpace space = space("matmul", "512x512x512");
    State state = space.start();
    while (!state.complete()) {
      assertThat(state.features()).hasSize(space.featureCount());
      state = state.decide(state.legal().nextSetBit(0));
    }
  }

  @Test
  void differentSchedulesLookDifferent() {
    ScheduleSpace space = space("conv2d", "n=1,h=56,w=56,ci=64,co=64,kh=3,kw=3,s=1,p=1");
    RandomStream random = RandomStream.seeded(1);
    Set<List<Float>> seen = new HashSet<>();
    for (int walk = 0; walk < 300; walk++) {
      float[] features = RandomWalk.from(space.start(), random).features();
      List<Float> boxed = new ArrayList<>();
      for (float each : features) boxed.add(each);
      seen.add(boxed);
    }
    assertThat(seen).hasSizeGreaterThan(270);
  }

  @Test
  void theDefaultScheduleFillsTheRegistersOfAMatmul() {
    ScheduleSpace space = space("matmul", "512x512x512");

    LoopNest nest = space.nest(space.defaultSchedule().trace());

    assertThat(nest.accumulators()).isBetween(20L, 28L);
    assertThat(nest.lanes()).isEqualTo(16);
  }

  @Test
  void onlyAsManyThreadsAsTheTargetHasShareALoop() {
    Operator operator = Operators.parse("matmul", "512x512x512");
    RandomStream random = RandomStream.seeded(3);
    ScheduleSpace two = ScheduleSpace.of(operator, Processors.AVX512.withThreads(2).target());
    State alone = RandomWalk.from(space("matmul", "512x512x512").start(), random);

    assertThat(two.nest(two.defaultSchedule().trace()).parallelExtent()).isGreaterThan(1);
    assertThat(space("matmul", "512x512x512").nest(alone.trace()).parallelLoops()).isEmpty();
  }

  @Test
  void aTraceOfAnotherWorkloadIsRefusedWithTheRuleItBreaks() {
    State state = space("matmul", "512x512x512").defaultSchedule();

    assertThatThrownBy(
            () -> space("depthwise_conv2d", "n=1,h=7,w=7,c=64,kh=3,kw=3").replay(state.trace()))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining("cannot be replayed");
  }

  @Test
  void aPartialTraceHasNoNest() {
    ScheduleSpace space = space("matmul", "512x512x512");
    Trace partial = space.defaultSchedule().trace().first(2);

    assertThatThrownBy(() -> space.nest(partial)).hasMessageContaining("is not complete");
  }
}
