package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns the trials of precedents into samples.
 *
 * @param searched whose features those of the samples must be like
 */
record Studies(SearchSpace searched, Function<Workload, Optional<SearchSpace>> spaces) {
  /** More would take longer to study than they save. */
  static final int MOST_TASKS = 32;

  private static final int MOST_SAMPLES = 96;

  /** The samples of each precedent that has some. */
  List<List<Sample>> of(List<Precedent> precedents) {
    List<List<Sample>> tasks = new ArrayList<>();
    for (Precedent each : precedents) {
      Optional<SearchSpace> space = spaces.apply(each.workload()).filter(this::alike);
      if (space.isEmpty()) continue;
      List<Sample> samples = samples(each, space.get());
      if (samples.size() > 1) tasks.add(samples);
    }
    return tasks;
  }

  private boolean alike(SearchSpace space) {
    return space.featureVersion().equals(searched.featureVersion())
        && space.featureCount() == searched.featureCount();
  }

  /** Samples from the fastest to the slowest, evenly spread; traces the space has lost left out. */
  private static List<Sample> samples(Precedent precedent, SearchSpace space) {
    List<Map.Entry<Trace, Double>> timed = fastestFirst(precedent);
    List<Sample> samples = new ArrayList<>();
    int count = Math.min(timed.size(), MOST_SAMPLES);
    for (int i = 0; i < count; i++) {
      Map.Entry<Trace, Double> each = timed.get((int) ((long) i * timed.size() / count));
      double reward = Math.log(timed.get(0).getValue() / each.getValue());
      replay(each.getKey(), space).ifPresent(state -> samples.add(new Sample(state, reward)));
    }
    return samples;
  }

  private static List<Map.Entry<Trace, Double>> fastestFirst(Precedent precedent) {
    Map<Trace, Double> seconds = new HashMap<>();
    for (Trial each : precedent.trials()) {
      seconds.merge(each.candidate().trace(), each.medianSeconds().orElseThrow(), Math::min);
    }
    return seconds.entrySet().stream()
        .sorted(
            Map.Entry.<Trace, Double>comparingByValue()
                .thenComparing(each -> each.getKey().toString()))
        .toList();
  }

  private static Optional<State> replay(Trace trace, SearchSpace space) {
    try {
      return Optional.of(space.replay(trace)).filter(State::complete);
    } catch (TraceException e) {
      return Optional.empty();
    }
  }
}
