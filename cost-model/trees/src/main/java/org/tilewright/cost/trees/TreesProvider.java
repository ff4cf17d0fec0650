package org.tilewright.cost.trees;

import java.util.Optional;
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
 * the session. A {@link TrainedRanking} comes before the experience. Their mean is the score, their
 * standard deviation the spread. Until the first update scores are those of the experience, or 0,
 * and every spread is 1.
 *
 * <p>Learns from the last 4096 samples, so that time, memory and checkpoints stay bounded. Equal
 * streams, experience and samples give equal predictions, bit for bit.
 */
public final class TreesProvider implements CostModelProvider {
  private final Optional<TrainedRanking> ranking;

  /** Trees that begin with the experience alone. */
  public TreesProvider() {
    this(Optional.empty());
  }

  /** Trees that know a ranking before any experience, in the spaces it fits. */
  public TreesProvider(TrainedRanking ranking) {
    this(Optional.of(ranking));
  }

  private TreesProvider(Optional<TrainedRanking> ranking) {
    this.ranking = ranking;
  }

  /** What the trees know before any experience. */
  public Optional<TrainedRanking> ranking() {
    return ranking;
  }

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
    Optional<Forest> trained =
        ranking.filter(each -> each.misfit(space).isEmpty()).map(TrainedRanking::trees);
    Prior prior = Prior.study(experience.like(space), trained, format.count(), priorSeed);
    return new TreeCostModel(format, prior, seed);
  }
}
