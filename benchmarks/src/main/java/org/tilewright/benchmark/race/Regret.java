package org.tilewright.benchmark.race;

import java.util.List;
import org.tilewright.agent.PortfolioProvider;

/**
 * What a portfolio lost by not knowing beforehand which of its members would be best: the best
 * one's mean fraction, less its own. Negative where competing beat every member.
 *
 * @param members those that ran with the same help; at least one
 */
public record Regret(Variant portfolio, List<Variant> members, Results results) {

  public Regret {
    members = List.copyOf(members);
  }

  /** Of every portfolio whose members ran too. */
  public static List<Regret> all(Results results) {
    return results.variants().stream()
        .filter(each -> each.agent() instanceof PortfolioProvider)
        .map(each -> new Regret(each, members(each, results), results))
        .filter(regret -> !regret.members.isEmpty())
        .toList();
  }

  private static List<Variant> members(Variant portfolio, Results results) {
    return results.variants().stream()
        .filter(each -> PortfolioProvider.MEMBERS.contains(each.agent().name()))
        .filter(each -> each.help().equals(portfolio.help()))
        .toList();
  }

  /** In fractions of the optimum. */
  public double at(Mark mark) {
    double best =
        members.stream()
            .mapToDouble(each -> results.fractions(each, mark).mean())
            .max()
            .orElseThrow();
    return best - results.fractions(portfolio, mark).mean();
  }
}
