package org.tilewright.cost.mlp;

import static java.util.Collections.nCopies;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tilewright.cost.sample.FeatureFormat;
import org.tilewright.cost.sample.Features;
import org.tilewright.cost.sample.TrainingSet;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Prediction;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.State;

/** A committee that has studied other workloads and goes on with the samples of this one. */
final class MlpCostModel implements CostModel {
  private static final int LEAST_NEW_SAMPLES = 8;
  private static final int STEPS_PER_SAMPLE = 3;

  /** Of one update, so that none takes longer than a generation is measured. */
  private static final int MOST_STEPS = 480;

  private static final double LEARNING_RATE = 1e-3;

  private final FeatureFormat format;
  private long seed;
  private long updates;
  private int unlearned;
  private TrainingSet samples;
  private CompletableFuture<Committee> committee;

  /**
   * @param committee what has been learned before, once it is
   */
  MlpCostModel(FeatureFormat format, long seed, CompletableFuture<Committee> committee) {
    this.format = format;
    this.seed = seed;
    this.samples = new TrainingSet(format.count());
    this.committee = committee;
  }

  @Override
  public Prediction predict(List<State> batch) {
    Features features = Features.of(batch, format.count());
    Committee networks = committee.join();
    if (batch.isEmpty() || !networks.hasLearned()) {
      return new Prediction(nCopies(batch.size(), 0.0), nCopies(batch.size(), 1.0));
    }
    return agree(networks.scores(features), features.rows());
  }

  /** Mean and standard deviation of what the members say. */
  private static Prediction agree(float[] votes, int rows) {
    List<Double> scores = new ArrayList<>(rows);
    List<Double> spreads = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int at = row; at < votes.length; at += rows) sum += votes[at];
      double mean = sum / Committee.MEMBERS;
      double squares = 0;
      for (int at = row; at < votes.length; at += rows) {
        squares += (votes[at] - mean) * (votes[at] - mean);
      }
      scores.add(mean);
      spreads.add(Math.sqrt(squares / Committee.MEMBERS));
    }
    return new Prediction(scores, spreads);
  }

  @Override
  public void update(List<Sample> measured) {
    samples.addAll(measured);
    unlearned += measured.size();
    Committee networks = committee.join();
    boolean due = unlearned >= LEAST_NEW_SAMPLES || !networks.hasLearned();
    if (!due || samples.size() < 2) return;
    networks.scale().learn(samples.lastFeatures(unlearned));
    int steps = Math.min(MOST_STEPS, STEPS_PER_SAMPLE * unlearned);
    new Ranker(networks, LEARNING_RATE)
        .learn(List.of(samples), steps, RandomStream.named(seed, "update " + updates));
    updates++;
    unlearned = 0;
  }

  @Override
  public byte[] checkpoint() {
    return new MlpCheckpoint(format, seed, updates, unlearned, samples, committee.join()).toBytes();
  }

  @Override
  public void restore(byte[] checkpoint) {
    MlpCheckpoint stored = MlpCheckpoint.read(checkpoint);
    format.requireSame(stored.format());
    seed = stored.seed();
    updates = stored.updates();
    unlearned = stored.unlearned();
    samples = stored.samples();
    committee = CompletableFuture.completedFuture(stored.committee());
  }
}
