package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tilewright.space.Processors;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;

class DecisionProcessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matmul           | 512x512x512",
        "matmul           | 127x131x137;ta=1;tb=1;bias=1",
        "matmul           | 1x1x1",
        "batch_matmul     | 12x128x64x32",
        "conv1d           | l=256,ci=64,co=128,k=3,s=2,p=1",
        "conv2d           | h=56,w=56,ci=64,co=64,k=3,p=1,relu=1",
        "conv2d           | h=14,w=12,ci=8,co=16,kh=1,kw=3,pl=1,layout=nchw",
        "conv3d           | d_in=8,h=14,w=14,ci=16,co=16,k=3,p=1",
        "depthwise_conv2d | h=7,w=7,c=960,k=3,p=1",
        "softmax          | 1536x128",
        "layernorm        | 3x5"
      })
  void everyKnobIsAChoiceAndTheDefaultScheduleReplays(String operator, String shape) {
    ScheduleSpace space = space(operator, shape);
    State chosen = space.defaultSchedule();

    State state = space.start();
    for (int depth = 0; depth < chosen.trace().length(); depth++) {
      assertThat(state.legal().cardinality()).as(state.knob().name()).isGreaterThan(1);
      assertThat(state.features()).hasSize(space.featureCount());
      state = space.replay(chosen.trace().first(depth + 1));
    }
    assertThat(state).isEqualTo(chosen);
    assertThat(state.complete()).isTrue();
    assertThat(space.nest(chosen.trace()).toString()).contains(space.operator().statement());
  }

  @Test
  void everyOptionCalledLegalCanBeDecided() {
    ScheduleSpace space = space("conv2d", "h=14,w=14,ci=32,co=48,k=3,p=1");
    RandomStream random = RandomStream.seeded(11);
    for (int walk = 0; walk < 10; walk++) {
      State state = space.start();
      while (!state.complete()) {
        State here = state;
        assertThat(state.legal().stream().mapToObj(here::decide))
            .allSatisfy(next -> assertThat(next.trace().length()).isEqualTo(length(here) + 1));
        int[] legal = state.legal().stream().toArray();
        state = state.decide(legal[random.nextInt(legal.length)]);
      }
    }
  }

  private static int length(State state) {
    return state.trace().length();
  }

  @Test
  void anIllegalOptionIsRefusedWithTheLegalOnes() {
    State state = space("matmul", "3x40x512").start();

    assertThat(state.knob().name()).isEqualTo("lanes");
    assertThatThrownBy(() -> state.decide(2))
        .hasMessage(
            "The option (2) of lanes is not legal. Options: [16, 8, 4], of which {0, 1} are.");
  }

  @Test
  void aCompleteStateHasNoKnob() {
    State complete = space("matmul", "1x1x1").defaultSchedule();

    assertThatThrownBy(complete::knob).hasMessage("The schedule is complete.");
  }

  private static ScheduleSpace space(String operator, String shape) {
    return ScheduleSpace.of(Operators.parse(operator, shape), Processors.AVX512.target());
  }
}
