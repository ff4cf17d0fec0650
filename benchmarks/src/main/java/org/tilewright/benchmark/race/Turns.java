package org.tilewright.benchmark.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.Trace;

/**
 * Measures schedules in turns, so that whatever slows the machine for a while slows all of them.
 * The order is drawn anew in each round, the same in every run: see {@link
 * org.tilewright.benchmark.timing.Rounds}.
 *
 * @param rounds that count; one before them builds everything
 */
record Turns(Harness harness, int rounds) {
  private static final int ROUNDS = 21;
  private static final int SEED = 1;

  static Turns on(Harness harness) {
    return new Turns(harness, ROUNDS);
  }

  /** The median of all samples of each; infinite where no round gave any. */
  Map<Trace, Double> seconds(List<Candidate> candidates) {
    play(candidates, Protocol.standard().withSamples(1));
    Map<Trace, List<Double>> samples = new HashMap<>();
    List<Candidate> order = new ArrayList<>(candidates);
    Random draw = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, draw);
      List<Measurement> measured = play(order, Protocol.standard());
      for (int i = 0; i < order.size(); i++) {
        if (!(measured.get(i) instanceof Measurement.Timed timed)) continue;
        Trace schedule = order.get(i).trace();
        samples.computeIfAbsent(schedule, first -> new ArrayList<>()).addAll(timed.seconds());
      }
    }
    Map<Trace, Double> medians = new LinkedHashMap<>();
    for (Candidate each : candidates) {
      medians.put(each.trace(), median(samples.getOrDefault(each.trace(), List.of())));
    }
    return medians;
  }

  private List<Measurement> play(List<Candidate> order, Protocol protocol) {
    return order.stream().map(each -> harness.measure(each, protocol)).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static double median(List<Double> samples) {
    return samples.isEmpty() ? Double.POSITIVE_INFINITY : Measurement.median(samples);
  }
}
