package org.tilewright.cost;

import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.RandomStream;

/** The cost models of this package. */
public final class CostModels {
  private CostModels() {}

  /**
   * Four gradient-boosted tree models (XGBoost) that predict the reward; their mean is the score,
   * their standard deviation the spread. Until the first update every score is 0 and every spread
   * 1.
   *
   * <p>Learns from the last 4096 samples, so that time, memory and checkpoints stay bounded. One
   * thread; equal streams and samples give equal predictions, bit for bit.
   *
   * @param featureCount length of {@link org.tilewright.tuner.State#features()}
   * @param random seeds the four models; drawn from once
   * @throws XGBoostUnavailableException if XGBoost's native library cannot be loaded
   */
  public static CostModel trees(int featureCount, RandomStream random) {
    XGBoostLibrary.load();
    return new TreeCostModel(featureCount, random.nextLong());
  }
}
