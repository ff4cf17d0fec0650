package org.tilewright.cost.trees;

import static java.util.Collections.nCopies;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.cost.sample.FeatureFormat;
import org.tilewright.cost.sample.Features;
import org.tilewright.cost.sample.TrainingSet;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Prediction;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.State;

/**
 * What other workloads taught, and an ensemble of boosted trees that learns how this one differs.
 * It is renewed one member at a time, the oldest first, so that no update waits for more than one
 * fit while samples come in steadily.
 */
final class TreeCostModel implements CostModel {
  private static final int LEAST_SAMPLES_PER_FIT = 8;

  /** One member for each 2.5 % of growth: the whole ensemble for each 10 %. */
  private static final int FITS_PER_DOUBLING = 40;

  private final FeatureFormat format;
  private Prior prior;
  private long seed;
  private long fits;
  private int unlearned;
  private TrainingSet samples;
  private Ensemble ensemble = new Ensemble();

  TreeCostModel(FeatureFormat format, Prior prior, long seed) {
    this.format = format;
    this.prior = prior;
    this.seed = seed;
    this.samples = new TrainingSet(format.count());
  }

  @Override
  public Prediction predict(List<State> batch) {
    Features features = Features.of(batch, format.count());
    float[] known = prior.scores(features);
    if (ensemble.isEmpty()) return beforeLearning(known);
    return ensemble.predict(features, known);
  }

  private static Prediction beforeLearning(float[] known) {
    List<Double> scores = new ArrayList<>(known.length);
    for (float each : known) scores.add((double) each);
    return new Prediction(scores, nCopies(known.length, 1.0));
  }

  @Override
  public void update(List<Sample> measured) {
    samples.addAll(measured);
    unlearned += measured.size();
    int due = fitsDue();
    if (due == 0) return;
    float[] known = prior.scores(samples.features());
    for (int fit = 0; fit < due; fit++) renewOldest(known);
    unlearned = 0;
  }

  private int fitsDue() {
    if (samples.size() == 0) return 0;
    if (ensemble.isEmpty()) return Ensemble.MEMBERS;
    int samplesPerFit = Math.max(LEAST_SAMPLES_PER_FIT, samples.size() / FITS_PER_DOUBLING);
    return Math.min(Ensemble.MEMBERS, unlearned / samplesPerFit);
  }

  private void renewOldest(float[] known) {
    int fitSeed = (int) (seed + fits) & Integer.MAX_VALUE;
    ensemble.add(Ensemble.Member.fit(samples, known, fitSeed));
    fits++;
  }

  /** Members fitted so far. */
  long fits() {
    return fits;
  }

  @Override
  public byte[] checkpoint() {
    return new TreeCheckpoint(
            format, seed, fits, unlearned, samples, prior.forest(), ensemble.members())
        .toBytes();
  }

  @Override
  public void restore(byte[] checkpoint) {
    TreeCheckpoint stored = TreeCheckpoint.read(checkpoint);
    format.requireSame(stored.format());
    prior = Prior.of(stored.prior());
    ensemble = stored.ensemble();
    samples = stored.samples();
    seed = stored.seed();
    fits = stored.fits();
    unlearned = stored.unlearned();
  }
}
