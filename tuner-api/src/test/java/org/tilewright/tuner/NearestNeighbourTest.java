package org.tilewright.tuner;

import org.tilewright.tuner.testing.CostModelContract;
import org.tilewright.tuner.testing.NearestNeighbour;

class NearestNeighbourTest extends CostModelContract {
  @Override
  protected CostModel costModelFor(int featureCount, RandomStream random) {
    return new NearestNeighbour(featureCount);
  }
}
