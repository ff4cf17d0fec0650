package org.tilewright.agent.ppo;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Steps of gradient descent on both networks, whatever they are to learn. */
final class Descent {
  private final ActorCritic networks;
  private final double gradientNorm;
  private final Adam adam;
  private final Engine engine = Torch.engine();

  Descent(ActorCritic networks, double gradientNorm) {
    this.networks = networks;
    this.gradientNorm = gradientNorm;
    this.adam = new Adam(networks.parameters());
  }

  /** What is to become small, and what there is to say about it. */
  interface Objective<T> {

    /**
     * Judges both networks.
     *
     * @param policy the actor's distribution over the options of each lesson
     * @param expected the critic's value of each lesson's state
     */
    Judgement<T> judge(Minibatch batch, Masked policy, NDArray expected);
  }

  /** A number to make smaller, and a report. */
  record Judgement<T>(NDArray loss, T report) {}

  /** One step against the gradient of an objective on some lessons; returns its report. */
  <T> T step(List<Lesson> lessons, double learningRate, Objective<T> objective) {
    // DJL allows one gradient collector in a process at a time; cost models have some, too.
    synchronized (GradientCollector.class) {
      try (NDManager manager = Torch.manager()) {
        Minibatch batch = Minibatch.of(lessons, networks, manager);
        Mlp.Loaded actor = networks.actor().load(manager).learning();
        Mlp.Loaded critic = networks.critic().load(manager).learning();
        T report = backward(batch, actor, critic, objective);
        List<float[]> gradients = gradients(actor, critic);
        shorten(gradients, gradientNorm);
        adam.step(networks.parameters(), gradients, learningRate);
        return report;
      }
    }
  }

  private <T> T backward(
      Minibatch batch, Mlp.Loaded actor, Mlp.Loaded critic, Objective<T> objective) {
    try (GradientCollector collector = engine.newGradientCollector()) {
      Masked policy = Masked.of(batch.logits(actor.forward(batch.options())));
      Judgement<T> judgement = objective.judge(batch, policy, critic.forward(batch.states()));
      collector.backward(judgement.loss());
      return judgement.report();
    }
  }

  private static List<float[]> gradients(Mlp.Loaded actor, Mlp.Loaded critic) {
    return Stream.of(actor, critic)
        .flatMap(each -> each.arrays().stream())
        .map(each -> each.getGradient().toFloatArray())
        .toList();
  }

  /** Scales all gradients together if they are longer than {@code limit} (Pascanu et al. 2013). */
  static void shorten(List<float[]> gradients, double limit) {
    double squares = 0;
    for (float[] each : gradients) for (float value : each) squares += (double) value * value;
    double norm = Math.sqrt(squares);
    if (norm <= limit) return;
    float factor = (float) (limit / norm);
    for (float[] each : gradients) for (int i = 0; i < each.length; i++) each[i] *= factor;
  }

  void write(DataOutputStream out) throws IOException {
    adam.write(out);
  }

  void read(DataInputStream in) throws IOException {
    adam.read(in);
  }
}
