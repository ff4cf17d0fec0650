package org.tilewright.tuner;

import org.tilewright.tuner.testing.CostModelContract;
import org.tilewright.tuner.testing.NearestNeighbour;

class NearestNeighbourTest extends CostModelContract {
  @Override
  protected CostModel costModelFor(SearchSpace space, Experience experience, RandomStream random) {
    return new NearestNeighbour(space.featureCount());
  }
}
