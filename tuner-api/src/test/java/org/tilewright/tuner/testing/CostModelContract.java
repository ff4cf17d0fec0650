package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.Prediction;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

/** What every {@link CostModel} keeps to. Extend it, say how to make one, and run it. */
public abstract class CostModelContract {
  final GridSpace grid = GridSpace.of(6, 5, 4, 3).withPeakAt(4, 1, 3, 0);
  private final List<State> shuffled = shuffledPoints();
  final List<State> seen = shuffled.subList(0, 160);
  final List<State> unseen = shuffled.subList(160, 240);

  /** A new model; made like {@link org.tilewright.tuner.CostModelProvider#create}. */
  protected abstract CostModel costModelFor(
      SearchSpace space, Experience experience, RandomStream random);

  /** Least share of unseen pairs that must be ordered rightly after 160 samples. */
  protected double pairAccuracy() {
    return 0.8;
  }

  final CostModel newModel() {
    return costModelFor(grid, Experience.none(), RandomStream.seeded(5));
  }

  final CostModel trainedModel() {
    CostModel model = newModel();
    model.update(samples(seen));
    return model;
  }

  @Test
  void predictsFiniteScoresAndDoubtsBeforeTheFirstUpdate() {
    assertWellFormed(newModel().predict(unseen), unseen.size());
  }

  @Test
  void predictsFiniteScoresAndDoubtsAfterUpdates() {
    assertWellFormed(trainedModel().predict(unseen), unseen.size());
  }

  @Test
  void predictsNothingForNothing() {
    assertThat(trainedModel().predict(List.of()).scores()).isEmpty();
  }

  @Test
  void predictsEachStateAlikeInAnyOrder() {
    CostModel model = trainedModel();
    List<State> backwards = reversed(unseen);

    List<Double> scores = model.predict(backwards).scores();

    assertThat(reversed(scores)).isEqualTo(model.predict(unseen).scores());
  }

  @Test
  void ordersUnseenStatesAfterLearning() {
    assertThat(orderedPairs(trainedModel())).isGreaterThan(pairAccuracy());
  }

  @Test
  void keepsOlderSamplesWhenNewOnesCome() {
    CostModel model = newModel();
    for (int from = 0; from < seen.size(); from += 16) {
      model.update(samples(seen.subList(from, from + 16)));
    }

    assertThat(orderedPairs(model)).isGreaterThan(pairAccuracy());
  }

  @Test
  void sameStreamAndSamplesGiveTheSamePredictions() {
    assertThat(trainedModel().predict(unseen)).isEqualTo(trainedModel().predict(unseen));
  }

  @Test
  void restoredModelGoesOnAsIfNothingHadHappened() {
    CostModel uninterrupted = newModel();
    uninterrupted.update(samples(seen.subList(0, 80)));
    CostModel restored = costModelFor(grid, Experience.none(), RandomStream.seeded(99));

    restored.restore(uninterrupted.checkpoint());

    assertThat(restored.predict(unseen)).isEqualTo(uninterrupted.predict(unseen));
    uninterrupted.update(samples(seen.subList(80, 160)));
    restored.update(samples(seen.subList(80, 160)));
    assertThat(restored.predict(unseen)).isEqualTo(uninterrupted.predict(unseen));
  }

  @Test
  void checkpointBeforeTheFirstUpdateRestoresTheBeginning() {
    byte[] checkpoint = newModel().checkpoint();
    CostModel restored = trainedModel();

    restored.restore(checkpoint);

    assertThat(restored.predict(unseen)).isEqualTo(newModel().predict(unseen));
  }

  @Test
  void refusesWhatIsNoCheckpointOfItsAndStaysAsItWas() {
    CostModel model = trainedModel();

    CheckpointChecks.spoiled(model).forEach(bytes -> CheckpointChecks.refuses(model, bytes));

    assertThat(model.predict(unseen)).isEqualTo(trainedModel().predict(unseen));
  }

  @Test
  void survivesEmptyRepeatedAndConstantSamples() {
    CostModel model = newModel();

    model.update(List.of());
    model.update(List.of(new Sample(seen.get(0), 0.5)));
    model.update(seen.stream().limit(20).map(state -> new Sample(state, 0.5)).toList());
    model.update(seen.stream().limit(20).map(state -> new Sample(state, 0.5)).toList());

    assertWellFormed(model.predict(unseen), unseen.size());
  }

  static void assertWellFormed(Prediction prediction, int count) {
    assertThat(prediction.scores()).hasSize(count).allMatch(Double::isFinite);
    assertThat(prediction.spreads())
        .hasSize(count)
        .allMatch(spread -> Double.isFinite(spread) && spread >= 0);
  }

  /** Share of pairs of unseen states with different rewards whose scores are in the same order. */
  final double orderedPairs(CostModel model) {
    List<Double> scores = model.predict(unseen).scores();
    int pairs = 0;
    int right = 0;
    for (int left = 0; left < unseen.size(); left++) {
      for (int other = 0; other < unseen.size(); other++) {
        if (!(reward(unseen.get(left)) > reward(unseen.get(other)) + 0.01)) continue;
        pairs++;
        if (scores.get(left) > scores.get(other)) right++;
      }
    }
    return (double) right / pairs;
  }

  final double reward(State state) {
    return grid.reward(state.trace());
  }

  final List<Sample> samples(List<State> states) {
    return states.stream().map(state -> new Sample(state, reward(state))).toList();
  }

  private List<State> shuffledPoints() {
    List<State> points = new ArrayList<>(grid.points());
    RandomStream random = RandomStream.seeded(17);
    for (int last = points.size() - 1; last > 0; last--) {
      Collections.swap(points, last, random.nextInt(last + 1));
    }
    return points;
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
