package org.tilewright.cost.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tilewright.cost.sample.FeatureFormat;
import org.tilewright.cost.sample.TrainingSet;
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

class TreeCostModelTest extends StudiousCostModelContract {
  private final GridSpace cube = GridSpace.cube(4, 7).withPeakAt(5, 1, 3, 2);
  private final List<State> points = shuffled(cube.points());

  @Override
  protected CostModel costModelFor(SearchSpace space, Experience experience, RandomStream random) {
    return new TreesProvider().create(space, experience, random);
  }

  @Override
  protected double pairAccuracy() {
    return 0.85;
  }

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(CostModelProvider.class))
        .extracting(CostModelProvider::name)
        .containsExactly("trees");
  }

  @Test
  void doubtsMoreWhereItHasSeenNothing() {
    TreeCostModel model = newTrees();
    List<State> near = having(points, state -> option(state, 0) < 3).subList(0, 200);
    List<State> far = having(points, state -> option(state, 0) == 6);

    model.update(measured(near));

    assertThat(meanSpread(model, far)).isGreaterThan(2 * meanSpread(model, near));
  }

  @Test
  void fitsEveryMemberAtTheFirstUpdate() {
    TreeCostModel model = newTrees();

    model.update(measured(points.subList(0, 1)));

    assertThat(model.fits()).isEqualTo(Ensemble.MEMBERS);
  }

  @Test
  void waitsForEightSamplesBetweenFits() {
    TreeCostModel model = newTrees();
    model.update(measured(points.subList(0, 8)));

    model.update(measured(points.subList(8, 15)));
    assertThat(model.fits()).isEqualTo(Ensemble.MEMBERS);

    model.update(measured(points.subList(15, 16)));
    assertThat(model.fits()).isEqualTo(Ensemble.MEMBERS + 1);
  }

  @Test
  void fitsLessOftenAsSamplesPileUp() {
    TreeCostModel model = newTrees();
    model.update(measured(points.subList(0, 2000)));

    for (int from = 2000; from < 2400; from += 8) {
      model.update(measured(points.subList(from, from + 8)));
    }

    assertThat(model.fits()).isBetween(Ensemble.MEMBERS + 6L, Ensemble.MEMBERS + 8L);
  }

  @Test
  void neverFitsMoreThanTheWholeEnsembleAtOnce() {
    TreeCostModel model = newTrees();
    model.update(measured(points.subList(0, 8)));

    model.update(measured(points.subList(8, 1008)));

    assertThat(model.fits()).isEqualTo(2 * Ensemble.MEMBERS);
  }

  @Test
  void forgetsTheOldestSamplesBeyondItsCapacity() {
    TrainingSet samples = new TrainingSet(cube.featureCount());

    samples.addAll(measured(Collections.nCopies(TrainingSet.CAPACITY, points.get(0))));
    samples.addAll(measured(points.subList(1, 3)));

    assertThat(samples.rows()).hasSize(TrainingSet.CAPACITY);
    assertThat(samples.rewards()).endsWith(rewardOf(points.get(1)), rewardOf(points.get(2)));
  }

  @Test
  void checkpointOfARestoredModelIsTheSameBytes() {
    TreeCostModel model = newTrees();
    model.update(measured(points.subList(0, 60)));
    model.update(measured(points.subList(60, 65)));
    TreeCostModel restored = modelWith(cube.featureCount(), 99);

    restored.restore(model.checkpoint());

    assertThat(restored.checkpoint()).isEqualTo(model.checkpoint());
  }

  @Test
  void refusesACheckpointWithOtherFeaturesAndNamesBothLengths() {
    byte[] checkpoint = newTrees().checkpoint();

    assertThatThrownBy(() -> modelWith(12, 1).restore(checkpoint))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContainingAll("8 features", "12");
  }

  @Test
  void refusesACheckpointWithOneFlippedBit() {
    TreeCostModel model = newTrees();
    model.update(measured(points.subList(0, 20)));
    byte[] flipped = model.checkpoint();
    flipped[flipped.length / 2] ^= 4;

    assertThatThrownBy(() -> model.restore(flipped))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void refusesStatesOfAnotherSpace() {
    CostModel model = modelWith(12, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(points.subList(0, 1)))
        .withMessageContainingAll("8 features", "12");
  }

  @Test
  void learnsNothingFromABatchWithARewardThatIsNoNumber() {
    TreeCostModel model = newTrees();
    List<Sample> spoiled = new ArrayList<>(measured(points.subList(0, 3)));
    spoiled.add(new Sample(points.get(3), Double.NaN));

    assertThatIllegalArgumentException().isThrownBy(() -> model.update(spoiled));

    assertThat(model.checkpoint()).isEqualTo(newTrees().checkpoint());
  }

  private TreeCostModel newTrees() {
    return modelWith(cube.featureCount(), 7);
  }

  private static TreeCostModel modelWith(int featureCount, long seed) {
    return new TreeCostModel(new FeatureFormat(featureCount, "1"), Prior.none(), seed);
  }

  private List<Sample> measured(List<State> states) {
    return states.stream().map(state -> new Sample(state, rewardOf(state))).toList();
  }

  private float rewardOf(State state) {
    return (float) cube.reward(state.trace());
  }

  private static double meanSpread(CostModel model, List<State> states) {
    return model.predict(states).spreads().stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  private static List<State> having(List<State> states, Predicate<State> property) {
    return states.stream().filter(property).toList();
  }

  private static int option(State state, int knob) {
    return Integer.parseInt(state.trace().decision(knob).option().substring(1));
  }

  private static List<State> shuffled(List<State> states) {
    List<State> shuffled = new ArrayList<>(states);
    Collections.shuffle(shuffled, new Random(3));
    return shuffled;
  }
}
