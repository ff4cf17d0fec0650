package org.tilewright.benchmark.race;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.cli.Strategies;
import org.tilewright.cost.trees.TrainedRanking;
import org.tilewright.cost.trees.TreesProvider;
import org.tilewright.space.operator.Spelling;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Database;

/**
 * Reads variants as users name them: {@code portfolio+trees+policy}.
 *
 * @param costModels with each of which an agent plays that is named alone
 * @param policy what {@code +policy} stands for
 * @param ranking what {@code +ranking} stands for: trees that know it
 * @param precedents what {@code +transfer} learns from
 */
public record Variants(
    List<String> costModels,
    Supplier<Optional<TrainedPolicy>> policy,
    Supplier<Optional<TrainedRanking>> ranking,
    Supplier<Optional<Database>> precedents) {

  public Variants {
    costModels = List.copyOf(costModels);
  }

  /**
   * The variants of these names, of all agents if there are none; each once.
   *
   * @throws IllegalArgumentException naming what is unknown or missing, and what is known
   */
  public List<Variant> named(List<String> names) {
    List<Variant> variants = new ArrayList<>();
    for (String name : names.isEmpty() ? Strategies.agentNames() : names) {
      if (name.contains("+")) {
        variants.add(variant(name, name.split("\\+", -1)));
      } else {
        for (String model : costModels) variants.add(variant(name, name, model));
      }
    }
    Set<String> seen = new HashSet<>();
    return variants.stream().filter(each -> seen.add(each.name())).toList();
  }

  /** Whether a variant knows something before its first trial, which is of real kernels. */
  public static boolean isSchooled(String name) {
    List<String> words = List.of(name.split("\\+"));
    return words.contains(Variant.POLICY)
        || words.contains(Variant.RANKING)
        || words.contains(Variant.TRANSFER);
  }

  private Variant variant(String name, String... words) {
    Variant variant =
        new Variant(
            Strategies.agent(words[0].strip()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    for (int i = 1; i < words.length; i++) variant = helped(variant, words[i].strip(), name);
    return variant;
  }

  private Variant helped(Variant variant, String word, String name) {
    Optional<CostModelProvider> costModel = variant.costModel();
    Optional<TrainedPolicy> opening = variant.policy();
    Optional<Database> elders = variant.precedents();
    Optional<Handicap> handicap = Handicap.of(word);
    if (handicap.isPresent()) {
      return new Variant(variant.agent(), costModel, opening, elders, handicap);
    }
    switch (word) {
      case Variant.POLICY -> opening = Optional.of(policy.get().orElseThrow(() -> noPolicy(name)));
      case Variant.RANKING ->
          costModel =
              Optional.of(new TreesProvider(ranking.get().orElseThrow(() -> noRanking(name))));
      case Variant.TRANSFER ->
          elders = Optional.of(precedents.get().orElseThrow(() -> nothingToTransfer(name)));
      default -> costModel = costModel(word, name);
    }
    return new Variant(variant.agent(), costModel, opening, elders, variant.handicap());
  }

  private static Optional<CostModelProvider> costModel(String word, String name) {
    List<String> known = new ArrayList<>(Strategies.costModelNames());
    if (known.contains(word)) return Strategies.costModel(word);
    known.addAll(List.of(Variant.POLICY, Variant.RANKING, Variant.TRANSFER));
    known.addAll(Handicap.words());
    throw new IllegalArgumentException(
        "What helps in (%s) is unknown (%s). Known: %s.%s"
            .formatted(name, word, String.join(", ", known), Spelling.hint(word, known)));
  }

  private static IllegalArgumentException noPolicy(String name) {
    return new IllegalArgumentException(
        "The variant (%s) has no policy. Expected a file, as none comes with this build. Add --policy FILE."
            .formatted(name));
  }

  private static IllegalArgumentException noRanking(String name) {
    return new IllegalArgumentException(
        "The variant (%s) has no ranking. Expected a file, as none comes with this build. Add --ranking FILE."
            .formatted(name));
  }

  private static IllegalArgumentException nothingToTransfer(String name) {
    return new IllegalArgumentException(
        "The variant (%s) has nothing to learn from. Expected a database of other workloads. Add --transfer-from FILE."
            .formatted(name));
  }
}
