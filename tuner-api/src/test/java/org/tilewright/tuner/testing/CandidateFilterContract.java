package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.CandidateFilter;
import org.tilewright.tuner.Prediction;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;

/** What every {@link CandidateFilter} keeps to. Extend it, say how to make one, and run it. */
public abstract class CandidateFilterContract {
  private final GridSpace grid = GridSpace.of(6, 4, 3).withPeakAt(4, 1, 2);
  private final List<State> pool = grid.points();

  /** The filter under test. */
  protected abstract CandidateFilter filter();

  private List<State> select(List<State> from, int count) {
    return filter().select(from, prediction(from), count, RandomStream.seeded(5));
  }

  private Prediction prediction(List<State> states) {
    return new Prediction(
        states.stream().map(state -> grid.reward(state.trace())).toList(),
        Collections.nCopies(states.size(), 0.1));
  }

  @Test
  void selectsNoMoreThanAskedForAndOnlyFromThePool() {
    assertThat(select(pool, 8)).isNotEmpty().hasSizeLessThanOrEqualTo(8).isSubsetOf(pool);
  }

  @Test
  void selectsNothingTwice() {
    List<State> repeated = new ArrayList<>(pool.subList(0, 5));
    repeated.addAll(pool.subList(0, 5));

    assertThat(select(repeated, 8)).doesNotHaveDuplicates();
  }

  @Test
  void selectsFromAPoolThatIsTooSmall() {
    List<State> few = pool.subList(0, 3);

    assertThat(select(few, 8)).isNotEmpty().isSubsetOf(few).doesNotHaveDuplicates();
  }

  @Test
  void selectsNothingFromAnEmptyPool() {
    assertThat(select(List.of(), 8)).isEmpty();
  }

  @Test
  void selectsTheSameFromTheSameStream() {
    assertThat(select(pool, 8)).isEqualTo(select(pool, 8));
  }
}
