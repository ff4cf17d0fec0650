package org.tilewright.agent.ppo;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Improves the policy from episodes: the clipped objective of PPO (arXiv 1707.06347, eq. 7, 9). */
final class Learner {
  private final PpoSettings settings;
  private final ActorCritic networks;
  private final Adam adam;
  private final Engine engine = Torch.engine();

  Learner(PpoSettings settings, ActorCritic networks) {
    this.settings = settings;
    this.networks = networks;
    this.adam = new Adam(settings.learningRate(), networks.parameters());
  }

  /** Passes over the lessons until they are learnt or the policy has moved far enough. */
  Progress learn(List<Lesson> lessons, long seed) {
    List<Lesson> shuffled = new ArrayList<>(lessons);
    Random random = new Random(seed);
    Progress pass = Progress.NONE;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(shuffled, random);
      pass = pass(shuffled);
      if (pass.kl > settings.targetKl()) break;
    }
    return pass;
  }

  private Progress pass(List<Lesson> lessons) {
    Progress sum = Progress.NONE;
    int parts = Math.min(settings.minibatches(), lessons.size());
    for (int part = 0; part < parts; part++) {
      int from = part * lessons.size() / parts;
      int to = (part + 1) * lessons.size() / parts;
      sum = sum.plus(step(lessons.subList(from, to)), (to - from) / (double) lessons.size());
    }
    return sum;
  }

  private Progress step(List<Lesson> lessons) {
    Torch.LEARNING.lock();
    try (NDManager manager = Torch.manager()) {
      Minibatch batch = Minibatch.of(lessons, networks, manager);
      Mlp.Loaded actor = networks.actor().load(manager).learning();
      Mlp.Loaded critic = networks.critic().load(manager).learning();
      Progress progress = backward(batch, actor, critic);
      List<float[]> gradients = gradients(actor, critic);
      shorten(gradients, settings.gradientNorm());
      adam.step(networks.parameters(), gradients);
      return progress;
    } finally {
      Torch.LEARNING.unlock();
    }
  }

  private Progress backward(Minibatch batch, Mlp.Loaded actor, Mlp.Loaded critic) {
    try (GradientCollector collector = engine.newGradientCollector()) {
      Masked policy = Masked.of(batch.logits(actor.forward(batch.options())));
      NDArray logRatio = policy.logProbability(batch.taken()).sub(batch.oldLogProbabilities());
      NDArray entropy = policy.entropy();
      NDArray valueError = critic.forward(batch.states()).sub(batch.values()).square().mean();
      collector.backward(
          clipped(logRatio.exp(), batch.advantages())
              .add(valueError.mul(0.5 * settings.valueWeight()))
              .sub(entropy.mul(settings.entropyWeight())));
      return Progress.of(logRatio.toFloatArray(), settings.clip(), entropy.getFloat());
    }
  }

  private NDArray clipped(NDArray ratio, NDArray advantages) {
    NDArray trusted = ratio.clip(1 - settings.clip(), 1 + settings.clip());
    return NDArrays.minimum(ratio.mul(advantages), trusted.mul(advantages)).mean().neg();
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

  /** What a pass over the lessons did, as means over the steps. */
  record Progress(double kl, double clipFraction, double entropy) {
    static final Progress NONE = new Progress(0, 0, 0);

    static Progress of(float[] logRatios, double clip, double entropy) {
      double kl = 0;
      int clipped = 0;
      for (float each : logRatios) {
        kl += Math.exp(each) - 1 - each;
        if (Math.abs(Math.exp(each) - 1) > clip) clipped++;
      }
      return new Progress(kl / logRatios.length, clipped / (double) logRatios.length, entropy);
    }

    Progress plus(Progress other, double weight) {
      return new Progress(
          kl + weight * other.kl,
          clipFraction + weight * other.clipFraction,
          entropy + weight * other.entropy);
    }
  }
}
