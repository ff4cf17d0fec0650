package org.tilewright.cost;

import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.RandomStream;

/** Offers {@link CostModels#trees} under the name {@code trees}. */
public final class TreesProvider implements CostModelProvider {

  @Override
  public String name() {
    return "trees";
  }

  @Override
  public CostModel create(int featureCount, RandomStream random) {
    return CostModels.trees(featureCount, random);
  }
}
