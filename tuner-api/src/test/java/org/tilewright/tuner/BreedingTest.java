package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.testing.GridSpace;

class BreedingTest {
  private final GridSpace line = GridSpace.of(100).withPeakAt(60);
  private final List<State> pool = List.of(line.at(10), line.at(50));
  private final ToDoubleFunction<State> reward = state -> line.reward(state.trace());

  private List<State> bred(ToDoubleFunction<State> scores, Set<Trace> taken) {
    return new Breeding(new Stepper(line), new Oracle(scores)).enlarge(pool, taken).states();
  }

  @Test
  void offspringJoinThePool() {
    assertThat(bred(reward, Set.of()))
        .containsExactly(
            line.at(10), line.at(50), line.at(51), line.at(49), line.at(11), line.at(9));
  }

  @Test
  void whatIsTakenHasNoPlaceInThePool() {
    assertThat(bred(reward, Set.of(line.at(51).trace())))
        .doesNotContain(line.at(51))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyStateHasItsScore() {
    Breeding.Bred bred =
        new Breeding(new Stepper(line), new Oracle(reward)).enlarge(pool, Set.of());

    assertThat(bred.prediction().scores())
        .isEqualTo(bred.states().stream().map(reward::applyAsDouble).toList());
  }

  @Test
  void aModelWithoutPreferencesBreedsNothing() {
    assertThat(bred(state -> 0, Set.of())).isEqualTo(pool);
  }

  /** Its offspring are one step up and one step down. */
  private record Stepper(GridSpace line) implements Agent {
    @Override
    public List<State> propose(int count) {
      return Collections.nCopies(count, line.at(0));
    }

    @Override
    public List<State> offspring(List<State> promising, int count) {
      List<State> offspring = new ArrayList<>();
      for (State each : promising) {
        int at = Integer.parseInt(each.trace().decision(0).option().substring(1));
        offspring.add(line.at(at + 1));
        offspring.add(line.at(at - 1));
      }
      return offspring;
    }

    @Override
    public void observe(List<Feedback> feedback) {}

    @Override
    public byte[] checkpoint() {
      return new byte[0];
    }

    @Override
    public void restore(byte[] checkpoint) {}
  }
}
