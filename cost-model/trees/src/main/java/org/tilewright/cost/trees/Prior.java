package org.tilewright.cost.trees;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.Sample;

/**
 * What other workloads taught before the session: a ranking of schedules, or nothing. It is learned
 * on another thread while the first candidates are measured, and waited for when it is asked; so
 * the time it takes decides nothing.
 */
final class Prior {
  private final CompletableFuture<Optional<BoostedTrees>> ranking;

  private Prior(CompletableFuture<Optional<BoostedTrees>> ranking) {
    this.ranking = ranking;
  }

  static Prior none() {
    return new Prior(CompletableFuture.completedFuture(Optional.empty()));
  }

  /** Begins to study the samples, a list for each task. */
  static Prior study(Supplier<List<List<Sample>>> experience, int featureCount, int seed) {
    return new Prior(
        CompletableFuture.supplyAsync(() -> rank(experience.get(), featureCount, seed)));
  }

  private static Optional<BoostedTrees> rank(
      List<List<Sample>> experience, int featureCount, int seed) {
    List<TrainingSet> tasks =
        experience.stream().map(each -> TrainingSet.of(each, featureCount)).toList();
    if (tasks.isEmpty()) return Optional.empty();
    return Optional.of(XGBoostLibrary.use(() -> BoostedTrees.rank(tasks, seed)));
  }

  /** Reads back what {@link #toBytes} wrote. */
  static Prior load(byte[] model) {
    if (model.length == 0) return none();
    try {
      Optional<BoostedTrees> loaded = Optional.of(BoostedTrees.load(model));
      return new Prior(CompletableFuture.completedFuture(loaded));
    } catch (XGBoostError | IOException e) {
      throw new CheckpointException("XGBoost cannot read the trees of a checkpoint.", e);
    }
  }

  /** A score for each row on a scale of its own; nothing if nothing was studied. */
  float[] scores(Features features) {
    Optional<BoostedTrees> trees = ranking.join();
    if (trees.isEmpty() || features.rows() == 0) return new float[0];
    return XGBoostLibrary.use(() -> trees.get().predict(features));
  }

  /** The model in XGBoost's own format; no bytes if nothing was studied. */
  byte[] toBytes() {
    Optional<BoostedTrees> trees = ranking.join();
    if (trees.isEmpty()) return new byte[0];
    return XGBoostLibrary.use(() -> trees.get().toBytes());
  }

  void close() {
    ranking.thenAccept(trees -> trees.ifPresent(BoostedTrees::close));
  }
}
