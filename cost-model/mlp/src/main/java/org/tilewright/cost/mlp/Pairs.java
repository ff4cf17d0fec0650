package org.tilewright.cost.mlp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tilewright.cost.sample.Features;
import org.tilewright.cost.sample.TrainingSet;

/**
 * Samples drawn from some tasks, equally many from each, and which of two of one task is faster.
 *
 * @param rows the features of the samples, task by task
 * @param rewards of the same
 * @param tasks how many
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pairs(Features rows, float[] rewards, int tasks) {
  /** Rewards that differ by less are equal: they differ as much when measured again. */
  private static final float NOISE = 0.05f;

  /** Draws {@code count} samples from each task, some twice if there are too few. */
  static Pairs draw(List<TrainingSet> tasks, int count, RandomGenerator random) {
    List<float[]> features = new ArrayList<>();
    float[] rewards = new float[tasks.size() * count];
    for (TrainingSet task : tasks) {
      List<TrainingSet.Row> rows = task.rows();
      for (int drawn = 0; drawn < count; drawn++) {
        TrainingSet.Row row = rows.get(random.nextInt(rows.size()));
        rewards[features.size()] = row.reward();
        features.add(row.features());
      }
    }
    return new Pairs(Features.flat(features, features.get(0).length), rewards, tasks.size());
  }

  private int perTask() {
    return rewards.length / tasks;
  }

  /** Whether any two samples of a task differ. */
  boolean tellApart() {
    for (float each : weights()) if (each > 0) return true;
    return false;
  }

  /** One for each faster sample (rows) of a task against each slower one (columns), else 0. */
  private float[] weights() {
    int count = perTask();
    float[] weights = new float[tasks * count * count];
    for (int fast = 0; fast < rewards.length; fast++) {
      int task = fast / count;
      for (int slow = 0; slow < count; slow++) {
        boolean faster = rewards[fast] >= rewards[task * count + slow] + NOISE;
        weights[fast * count + slow] = faster ? 1 : 0;
      }
    }
    return weights;
  }

  /**
   * The mean over all pairs of {@code log(1 + exp(slow - fast))}: pairwise logistic loss (Burges et
   * al. 2005, RankNet, eq. 3; the rank loss of AutoTVM, Chen et al. 2018, eq. 2).
   *
   * @param scores members by samples
   */
  NDArray loss(NDArray scores, NDManager manager) {
    int count = perTask();
    NDArray weight = manager.create(weights(), new Shape(1, tasks, count, count));
    NDArray fast = scores.reshape(-1, tasks, count, 1);
    NDArray slow = scores.reshape(-1, tasks, 1, count);
    NDArray margin = slow.sub(fast);
    // not maximum(0f): DJL frees that number at once, though the gradient is going to read it
    NDArray logistic = margin.abs().neg().exp().add(1f).log().add(Activation.relu(margin));
    return logistic.mul(weight).sum().div(weight.sum());
  }
}
