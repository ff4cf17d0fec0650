package org.tilewright.tuner;

import java.util.Comparator;
import java.util.List;

/**
 * What earlier sessions of one workload brought, timed trials alone.
 *
 * @param trials of all sessions with one device and one builder, so that times are comparable
 */
public record Precedent(Workload workload, List<Trial> trials) {

  public Precedent {
    trials = List.copyOf(trials);
  }

  /** The traces of the fastest trials, each once, fastest first. */
  public List<Trace> fastest(int count) {
    return trials.stream()
        .sorted(Comparator.comparingDouble(trial -> trial.medianSeconds().orElseThrow()))
        .map(trial -> trial.candidate().trace())
        .distinct()
        .limit(count)
        .toList();
  }
}
