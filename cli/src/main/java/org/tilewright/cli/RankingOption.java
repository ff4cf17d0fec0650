package org.tilewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.cost.trees.TrainedRanking;
import org.tilewright.cost.trees.TreesProvider;
import org.tilewright.tuner.CostModelProvider;
import picocli.CommandLine.Option;

/** What a cost model of trees knows before the first trial. */
final class RankingOption {
  private static final String NONE = "none";

  @Option(
      names = "--ranking",
      paramLabel = "FILE",
      description =
          "What the cost model trees knows beforehand: a file from tilewright study, or none. Standard: the one that comes with tilewright.")
  private Optional<String> file = Optional.empty();

  /**
   * The ranking, if there is to be one.
   *
   * @throws org.tilewright.cost.trees.RankingException if a file is given that holds none
   */
  Optional<TrainedRanking> read() {
    if (file.isEmpty()) return TrainedRanking.shipped();
    if (file.get().equals(NONE)) return Optional.empty();
    return Optional.of(TrainedRanking.read(Path.of(file.get())));
  }

  /** The cost model with a ranking, if it can use one. */
  static CostModelProvider taught(CostModelProvider model, Optional<TrainedRanking> ranking) {
    if (!(model instanceof TreesProvider) || ranking.isEmpty()) return model;
    return new TreesProvider(ranking.get());
  }
}
