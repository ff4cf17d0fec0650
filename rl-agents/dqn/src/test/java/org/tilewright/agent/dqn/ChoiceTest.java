package org.tilewright.agent.dqn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.deeplearning4j.rl4j.observation.Observation;
import org.junit.jupiter.api.Test;
import org.tilewright.agent.Normaliser;
import org.tilewright.tuner.testing.GridSpace;

class ChoiceTest {
  private final GridSpace space = GridSpace.of(7, 2).forbidding(0, 1, 1, 0).forbidding(0, 1, 1, 1);

  @Test
  void holdsAllLegalOptionsIfTheyFit() {
    assertThat(Choice.of(space.start(), 6, 5).options()).containsExactly(0, 2, 3, 4, 5, 6);
  }

  @Test
  void ofMoreOptionsThanSlotsEachIsInOneOfTheChoices() {
    assertThat(Choice.of(space.start(), 3, 0).options()).containsExactly(0, 3, 5);
    assertThat(Choice.of(space.start(), 3, 1).options()).containsExactly(2, 4, 6);
    assertThat(Choice.of(space.start(), 3, -2).options()).containsExactly(0, 3, 5);
  }

  @Test
  void theChoiceWithAnOptionHoldsIt() {
    for (int option : new int[] {0, 2, 3, 4, 5, 6}) {
      assertThat(Choice.with(space.start(), 2, option).options()).contains(option);
    }
  }

  @Test
  void slotsWithoutOptionAreMasked() {
    Observation seen = Choice.of(space.start(), 8, 0).observation(8, 4, new Normaliser(4));

    float[] mask = seen.getChannelData(1).toFloatVector();
    assertThat(IntStream.range(0, 8).filter(slot -> mask[slot] == 0)).hasSize(6);
    assertThat(mask[6]).isEqualTo(-1000);
  }
}
