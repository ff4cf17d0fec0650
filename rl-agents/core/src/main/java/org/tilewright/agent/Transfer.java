package org.tilewright.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.Opening;
import org.tilewright.tuner.Precedent;
import org.tilewright.tuner.Precedents;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Workload;

/**
 * Begins with what was fastest on the nearest workloads of the same kind, fitted to the extents of
 * this one: each decision is taken again if it is legal, else the legal one nearest to it, and what
 * a neighbour was never asked is decided as in the default schedule. After transfer-tuning (Gibson,
 * Cano 2022), with nearness by shape in place of classes.
 */
public final class Transfer implements Opening {
  private static final int NEIGHBOURS = 4;

  private final Precedents precedents;

  public Transfer(Precedents precedents) {
    this.precedents = precedents;
  }

  @Override
  public String name() {
    return "transfer";
  }

  /** The fastest schedule of each neighbour, nearest first, then the second of each, and so on. */
  @Override
  public List<State> propose(SearchSpace space, int count, RandomStream random) {
    List<List<Trace>> offers = neighbours(space.workload(), count);
    Walks walks = new Walks(random, new Labels());
    Map<Trace, State> fitted = new LinkedHashMap<>();
    for (int rank = 0; rank < count; rank++) {
      for (List<Trace> offer : offers) {
        if (rank >= offer.size()) continue;
        State state = walks.towards(space.start(), wanted(offer.get(rank), space));
        fitted.putIfAbsent(state.trace(), state);
      }
    }
    return fitted.values().stream().limit(count).toList();
  }

  private List<List<Trace>> neighbours(Workload workload, int count) {
    List<List<Trace>> offers = new ArrayList<>();
    for (Precedent each : precedents.nearest(workload, NEIGHBOURS)) {
      boolean sameKind = Double.isFinite(precedents.distance(each.workload(), workload));
      if (sameKind) offers.add(each.fastest(count));
    }
    return offers;
  }

  private static Map<String, String> wanted(Trace neighbours, SearchSpace space) {
    Map<String, String> options = new HashMap<>(Walks.options(space.defaultSchedule().trace()));
    options.putAll(Walks.options(neighbours));
    return options;
  }
}
