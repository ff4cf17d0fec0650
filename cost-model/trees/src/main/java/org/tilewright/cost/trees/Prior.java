package org.tilewright.cost.trees;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.tilewright.cost.sample.Features;
import org.tilewright.cost.sample.TrainingSet;
import org.tilewright.tuner.Sample;

/**
 * What other workloads taught before the session: a ranking of schedules, or nothing. It is learned
 * on another thread while the first candidates are measured, and waited for when it is asked; so
 * the time it takes decides nothing.
 */
final class Prior {
  private final CompletableFuture<Optional<Forest>> ranking;

  private Prior(CompletableFuture<Optional<Forest>> ranking) {
    this.ranking = ranking;
  }

  static Prior none() {
    return of(Optional.empty());
  }

  /**
   * Begins to study the samples, a list for each task.
   *
   * @param trained what was learned of still others
   */
  static Prior study(
      Supplier<List<List<Sample>>> experience,
      Optional<Forest> trained,
      int featureCount,
      int seed) {
    return new Prior(
        CompletableFuture.supplyAsync(() -> rank(experience.get(), trained, featureCount, seed)));
  }

  private static Optional<Forest> rank(
      List<List<Sample>> experience, Optional<Forest> trained, int featureCount, int seed) {
    List<TrainingSet> tasks =
        experience.stream().map(each -> TrainingSet.of(each, featureCount)).toList();
    if (tasks.isEmpty()) return trained;
    Forest studied = XGBoostLibrary.use(() -> Boosting.rank(tasks, trained, seed));
    return Optional.of(trained.map(each -> each.plus(studied)).orElse(studied));
  }

  static Prior of(Optional<Forest> ranking) {
    return new Prior(CompletableFuture.completedFuture(ranking));
  }

  /** A score for each row on a scale of its own; 0 if nothing was studied. */
  float[] scores(Features features) {
    float[] nothing = new float[features.rows()];
    return forest().map(trees -> trees.predict(features, nothing)).orElse(nothing);
  }

  /** Nothing if nothing was studied. */
  Optional<Forest> forest() {
    return ranking.join();
  }
}
