package org.tilewright.cost;

import static java.util.Collections.nCopies;

import java.util.List;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Prediction;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.State;

/**
 * An ensemble of boosted trees that is renewed one member at a time, the oldest first, so that no
 * update waits for more than one fit while samples come in steadily.
 */
final class TreeCostModel implements CostModel {
  private static final int LEAST_SAMPLES_PER_FIT = 8;

  /** One member for each 2.5 % of growth: the whole ensemble for each 10 %. */
  private static final int FITS_PER_DOUBLING = 40;

  private final int featureCount;
  private long seed;
  private long fits;
  private int unlearned;
  private TrainingSet samples;
  private Ensemble ensemble = new Ensemble();

  TreeCostModel(int featureCount, long seed) {
    if (featureCount < 1) {
      throw new IllegalArgumentException(
          "A cost model needs at least one feature (%d).".formatted(featureCount));
    }
    this.featureCount = featureCount;
    this.seed = seed;
    this.samples = new TrainingSet(featureCount);
  }

  @Override
  public Prediction predict(List<State> batch) {
    Features features = Features.of(batch, featureCount);
    if (ensemble.isEmpty() || batch.isEmpty()) return undecided(batch.size());
    return XGBoostLibrary.use(() -> ensemble.predict(features));
  }

  private static Prediction undecided(int states) {
    return new Prediction(nCopies(states, 0.0), nCopies(states, 1.0));
  }

  @Override
  public void update(List<Sample> measured) {
    samples.addAll(measured);
    unlearned += measured.size();
    int due = fitsDue();
    for (int fit = 0; fit < due; fit++) renewOldest();
    if (due > 0) unlearned = 0;
  }

  private int fitsDue() {
    if (samples.size() == 0) return 0;
    if (ensemble.isEmpty()) return Ensemble.MEMBERS;
    int samplesPerFit = Math.max(LEAST_SAMPLES_PER_FIT, samples.size() / FITS_PER_DOUBLING);
    return Math.min(Ensemble.MEMBERS, unlearned / samplesPerFit);
  }

  private void renewOldest() {
    int fitSeed = (int) (seed + fits) & Integer.MAX_VALUE;
    ensemble.add(XGBoostLibrary.use(() -> BoostedTrees.fit(samples, fitSeed)));
    fits++;
  }

  /** Members fitted so far. */
  long fits() {
    return fits;
  }

  @Override
  public byte[] checkpoint() {
    List<byte[]> models = XGBoostLibrary.use(ensemble::toBytes);
    return new TreeCheckpoint(featureCount, seed, fits, unlearned, samples.rows(), models)
        .toBytes();
  }

  @Override
  public void restore(byte[] checkpoint) {
    TreeCheckpoint stored = TreeCheckpoint.read(checkpoint);
    if (stored.featureCount() != featureCount) {
      throw new CheckpointException(
          ("The cost model was saved with %d features, but states now have %d."
                  + " Start a new session, or continue with the version that saved it.")
              .formatted(stored.featureCount(), featureCount));
    }
    Ensemble restored = stored.ensemble();
    ensemble.close();
    ensemble = restored;
    samples = stored.samples();
    seed = stored.seed();
    fits = stored.fits();
    unlearned = stored.unlearned();
  }
}
