package org.tilewright.cost.trees;

import org.tilewright.cost.sample.FeatureFormat;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * Offers boosted trees (XGBoost) under the name {@code trees}.
 *
 * <p>Experience is learned as a ranking of schedules; on top of it four models learn the rewards of
 * the session. Their mean is the score, their standard deviation the spread. Until the first update
 * scores are those of the experience, or 0, and every spread is 1.
 *
 * <p>Learns from the last 4096 samples, so that time, memory and checkpoints stay bounded. Equal
 * streams, experience and samples give equal predictions, bit for bit.
 */
public final class TreesProvider implements CostModelProvider {

  @Override
  public String name() {
    return "trees";
  }

  /**
   * {@inheritDoc}
   *
   * @throws XGBoostUnavailableException if XGBoost's native library cannot be loaded
   */
  @Override
  public CostModel create(SearchSpace space, Experience experience, RandomStream random) {
    XGBoostLibrary.load();
    long seed = random.nextLong();
    FeatureFormat format = FeatureFormat.of(space);
    int priorSeed = (int) seed & Integer.MAX_VALUE;
    Prior prior = Prior.study(experience.like(space), format.count(), priorSeed);
    return new TreeCostModel(format, prior, seed);
  }
}
