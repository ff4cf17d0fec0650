package org.tilewright.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.benchmark.race.Variant;
import org.tilewright.benchmark.race.Variants;
import org.tilewright.cost.trees.TrainedRanking;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;
import picocli.CommandLine.Option;

/** Who competes, and what helps them. */
final class VariantChoice implements AutoCloseable {
  @Option(
      names = "--agents",
      split = ",",
      paramLabel = "NAME",
      description =
          "Agents, or variants of them such as portfolio+trees+policy+transfer. Standard: all agents.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--cost-model",
      split = ",",
      paramLabel = "NAME",
      description =
          "Agents that are named without a plus play with each of these: mlp, none, trees. Standard: trees; with --replay none.")
  private List<String> costModels = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "What +policy means. Standard: the policy that comes with tilewright.")
  private Optional<Path> policy = Optional.empty();

  @Option(
      names = "--ranking",
      paramLabel = "FILE",
      description = "What +ranking means. Standard: the ranking that comes with tilewright.")
  private Optional<Path> ranking = Optional.empty();

  @Option(
      names = "--transfer-from",
      paramLabel = "FILE",
      description = "What +transfer learns from: a database of other workloads; it is only read.")
  private Optional<Path> elders = Optional.empty();

  private Optional<Database> open = Optional.empty();

  /**
   * The variants.
   *
   * @param recorded whether they play on recorded spaces
   * @throws IllegalArgumentException naming what is unknown or missing, and what is known
   */
  List<Variant> read(boolean recorded) {
    if (recorded) refuseSchooled();
    List<String> usual = List.of(recorded ? "none" : "trees");
    return new Variants(
            costModels.isEmpty() ? usual : costModels, this::policy, this::ranking, this::elders)
        .named(names);
  }

  private void refuseSchooled() {
    Optional<String> schooled = names.stream().filter(Variants::isSchooled).findFirst();
    if (schooled.isEmpty()) return;
    throw new IllegalArgumentException(
        "The variant (%s) cannot play on recorded spaces. Expected agents and cost models alone: policies, rankings and transfer know real kernels. Leave +policy, +ranking and +transfer out, or --replay."
            .formatted(schooled.get()));
  }

  private Optional<TrainedPolicy> policy() {
    return policy.map(TrainedPolicy::read).or(TrainedPolicy::shipped);
  }

  private Optional<TrainedRanking> ranking() {
    return ranking.map(TrainedRanking::read).or(TrainedRanking::shipped);
  }

  private Optional<Database> elders() {
    if (open.isEmpty()) open = elders.map(SqliteDatabase::openReadOnly);
    return open;
  }

  @Override
  public void close() {
    open.ifPresent(Database::close);
  }
}
