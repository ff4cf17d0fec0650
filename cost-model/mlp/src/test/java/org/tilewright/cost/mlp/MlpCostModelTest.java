package org.tilewright.cost.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.StudiousCostModelContract;

class MlpCostModelTest extends StudiousCostModelContract {
  private final GridSpace cube = GridSpace.cube(4, 7).withPeakAt(5, 1, 3, 2);
  private final List<State> points = shuffled(cube.points());

  @Override
  protected CostModel costModelFor(SearchSpace space, Experience experience, RandomStream random) {
    return new MlpProvider().create(space, experience, random);
  }

  @Override
  protected double pairAccuracy() {
    return 0.85;
  }

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(CostModelProvider.class))
        .extracting(CostModelProvider::name)
        .containsExactly("mlp");
  }

  @Test
  void saysNothingBeforeItHasLearned() {
    assertThat(newModel(7).predict(points.subList(0, 3)).scores()).containsExactly(0.0, 0.0, 0.0);
  }

  @Test
  void doubtsMoreWhereItHasSeenNothing() {
    CostModel model = newModel(7);
    List<State> near = points.stream().filter(each -> option(each) < 3).toList();
    List<State> far = points.stream().filter(each -> option(each) == 6).toList();

    model.update(measured(near.subList(0, 200)));

    assertThat(meanSpread(model, far)).isGreaterThan(1.5 * meanSpread(model, near));
  }

  @Test
  void checkpointOfARestoredModelIsTheSameBytes() {
    CostModel model = newModel(7);
    model.update(measured(points.subList(0, 20)));
    model.update(measured(points.subList(20, 25)));
    CostModel restored = newModel(99);

    restored.restore(model.checkpoint());

    assertThat(restored.checkpoint()).isEqualTo(model.checkpoint());
  }

  @Test
  void refusesACheckpointWithOneFlippedBit() {
    CostModel model = newModel(7);
    byte[] flipped = model.checkpoint();
    flipped[flipped.length / 2] ^= 4;

    assertThatThrownBy(() -> model.restore(flipped))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContainingAll("mlp", "damaged");
  }

  private CostModel newModel(long seed) {
    return costModelFor(cube, Experience.none(), RandomStream.seeded(seed));
  }

  private List<Sample> measured(List<State> states) {
    return states.stream().map(state -> new Sample(state, cube.reward(state.trace()))).toList();
  }

  private static double meanSpread(CostModel model, List<State> states) {
    return model.predict(states).spreads().stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  private static int option(State state) {
    return Integer.parseInt(state.trace().decision(0).option().substring(1));
  }

  private static List<State> shuffled(List<State> states) {
    List<State> shuffled = new ArrayList<>(states);
    Collections.shuffle(shuffled, new Random(3));
    return shuffled;
  }
}
