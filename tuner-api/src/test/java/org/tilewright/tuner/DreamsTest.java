package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.testing.GridSpace;

class DreamsTest {
  private final GridSpace grid = GridSpace.of(9).withPeakAt(4);
  private final List<Feedback> measured =
      grid.points().stream()
          .limit(7)
          .map(state -> Feedback.measured(state, grid.reward(state.trace())))
          .toList();

  private List<Feedback> dreams(List<Feedback> known, ToDoubleFunction<State> scores) {
    return Dreams.of(new Dreamer(grid.at(7)), new Oracle(scores), known);
  }

  @Test
  void modelThatOrdersWhatWasMeasuredForetellsRewards() {
    List<Feedback> dreams = dreams(measured, state -> 5 + 3 * grid.reward(state.trace()));

    assertThat(dreams).hasSize(7).extracting(Feedback::measured).containsOnly(false);
    assertThat(dreams.get(0).reward()).isCloseTo(grid.reward(grid.at(7).trace()), within(1e-9));
  }

  @Test
  void noDreamIsBetterThanWhatWasMeasured() {
    List<Feedback> dreams =
        dreams(measured, state -> state.equals(grid.at(7)) ? 99 : grid.reward(state.trace()));

    assertThat(dreams).extracting(Feedback::reward).containsOnly(1.0);
  }

  @Test
  void modelThatErrsIsNotAsked() {
    assertThat(dreams(measured, state -> -grid.reward(state.trace()))).isEmpty();
    assertThat(dreams(measured, state -> 0)).isEmpty();
  }

  @Test
  void fewMeasurementsSayNothingAboutAModel() {
    assertThat(dreams(measured.subList(0, 5), state -> grid.reward(state.trace()))).isEmpty();
  }

  /** Dreams of one state only. */
  private record Dreamer(State state) implements Agent {
    @Override
    public List<State> propose(int count) {
      return Collections.nCopies(count, state);
    }

    @Override
    public List<State> dream(int count) {
      return propose(count);
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
