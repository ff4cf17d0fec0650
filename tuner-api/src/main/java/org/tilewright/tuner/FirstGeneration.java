package org.tilewright.tuner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is measured before the agent is asked: the default schedule and what openings propose. */
final class FirstGeneration {
  private FirstGeneration() {}

  /** The baseline, then at most a generation of proposals, which the openings take in turn. */
  static List<Proposal> of(Plan plan) {
    Proposal baseline = baseline(plan);
    Map<Trace, Proposal> chosen = new LinkedHashMap<>();
    chosen.put(baseline.trace(), baseline);
    List<List<Proposal>> offers = plan.openings().stream().map(each -> offer(each, plan)).toList();
    for (int rank = 0; rank < plan.generation(); rank++) {
      for (List<Proposal> offer : offers) {
        if (rank >= offer.size() || chosen.size() > plan.generation()) continue;
        chosen.putIfAbsent(offer.get(rank).trace(), offer.get(rank));
      }
    }
    return List.copyOf(chosen.values());
  }

  /** The default schedule. */
  static Proposal baseline(Plan plan) {
    return new Proposal(plan.space().defaultSchedule(), Trial.BASELINE);
  }

  private static List<Proposal> offer(Opening opening, Plan plan) {
    RandomStream random = plan.stream("opening/" + opening.name());
    return opening.propose(plan.space(), plan.generation(), random).stream()
        .map(state -> new Proposal(state, opening.name()))
        .toList();
  }
}
