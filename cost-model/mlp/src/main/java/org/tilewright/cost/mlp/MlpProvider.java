package org.tilewright.cost.mlp;

import org.tilewright.cost.sample.FeatureFormat;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * Offers a committee of small neural networks (DJL, PyTorch) under the name {@code mlp}.
 *
 * <p>The networks learn to rank schedules, first those of the experience, then those of the
 * session. Their mean is the score, their standard deviation the spread. Without experience and
 * until the first update every score is 0 and every spread 1.
 *
 * <p>Equal streams, experience and samples give equal predictions, bit for bit.
 */
public final class MlpProvider implements CostModelProvider {

  @Override
  public String name() {
    return "mlp";
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if PyTorch cannot be loaded
   */
  @Override
  public CostModel create(SearchSpace space, Experience experience, RandomStream random) {
    Torch.engine();
    FeatureFormat format = FeatureFormat.of(space);
    long seed = random.nextLong();
    return new MlpCostModel(format, seed, Study.of(experience.like(space), format.count(), seed));
  }
}
