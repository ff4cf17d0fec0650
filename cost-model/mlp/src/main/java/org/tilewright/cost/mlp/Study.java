package org.tilewright.cost.mlp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.tilewright.cost.sample.TrainingSet;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Sample;

/**
 * What a committee learns before the session: the order of the schedules of other workloads. It is
 * learned on another thread while the first candidates are measured, and waited for when it is
 * asked for; so the time it takes decides nothing.
 */
final class Study {
  private static final int STEPS = 200;
  private static final double LEARNING_RATE = 2e-3;

  private Study() {}

  /** Begins to study samples, a list for each task. */
  static CompletableFuture<Committee> of(
      Supplier<List<List<Sample>>> experience, int featureCount, long seed) {
    return CompletableFuture.supplyAsync(
        () -> {
          RandomStream random = RandomStream.seeded(seed);
          Committee committee = Committee.random(featureCount, random);
          List<TrainingSet> tasks =
              experience.get().stream().map(each -> TrainingSet.of(each, featureCount)).toList();
          if (!tasks.isEmpty()) {
            tasks.forEach(each -> committee.scale().learn(each.features()));
            new Ranker(committee, LEARNING_RATE).learn(tasks, STEPS, random);
          }
          return committee;
        });
  }
}
