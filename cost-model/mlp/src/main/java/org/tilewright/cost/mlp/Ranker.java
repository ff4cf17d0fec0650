package org.tilewright.cost.mlp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tilewright.cost.sample.Features;
import org.tilewright.cost.sample.TrainingSet;

/**
 * Teaches a committee the order of schedules within each task by stochastic gradient descent. What
 * a task's rewards are beside those of another says nothing and is not looked at.
 */
final class Ranker {
  private static final int TASKS_PER_STEP = 8;
  private static final int SAMPLES_PER_TASK = 48;

  private final Committee committee;
  private final double learningRate;
  private final Adam adam;

  Ranker(Committee committee, double learningRate) {
    this.committee = committee;
    this.learningRate = learningRate;
    this.adam = new Adam(committee.parameters());
  }

  /** Takes so many steps, shorter and shorter ones. */
  void learn(List<TrainingSet> tasks, int steps, RandomGenerator random) {
    for (int step = 0; step < steps; step++) {
      Pairs pairs = Pairs.draw(drawn(tasks, random), SAMPLES_PER_TASK, random);
      if (pairs.tellApart()) step(pairs, learningRate * (steps - step) / steps);
    }
    centre(tasks);
  }

  private static List<TrainingSet> drawn(List<TrainingSet> tasks, RandomGenerator random) {
    if (tasks.size() <= 1) return tasks;
    List<TrainingSet> drawn = new ArrayList<>();
    while (drawn.size() < TASKS_PER_STEP) drawn.add(tasks.get(random.nextInt(tasks.size())));
    return drawn;
  }

  private void step(Pairs pairs, double rate) {
    // DJL allows one gradient collector in a process at a time, whatever the thread.
    synchronized (GradientCollector.class) {
      try (NDManager manager = Torch.manager()) {
        Committee.Loaded networks = committee.load(manager);
        networks.arrays().forEach(each -> each.setRequiresGradient(true));
        NDArray rows = committee.matrix(pairs.rows(), manager);
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
          collector.backward(pairs.loss(networks.forward(rows), manager));
        }
        List<float[]> gradients =
            networks.arrays().stream().map(each -> each.getGradient().toFloatArray()).toList();
        adam.step(committee.parameters(), gradients, rate);
      }
    }
  }

  private void centre(List<TrainingSet> tasks) {
    Features rows = TrainingSet.joined(tasks).features();
    committee.centre(rows);
  }
}
