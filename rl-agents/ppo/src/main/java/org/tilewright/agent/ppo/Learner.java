package org.tilewright.agent.ppo;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Improves the policy from episodes: the clipped objective of PPO (arXiv 1707.06347, eq. 7, 9). */
final class Learner {
  private static final double LEAST_DEVIATION = 1e-8;

  private final PpoSettings settings;
  private final Descent descent;

  Learner(PpoSettings settings, Descent descent) {
    this.settings = settings;
    this.descent = descent;
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
      Progress step = descent.step(lessons.subList(from, to), settings.learningRate(), this::judge);
      sum = sum.plus(step, (to - from) / (double) lessons.size());
    }
    return sum;
  }

  private Descent.Judgement<Progress> judge(Minibatch batch, Masked policy, NDArray expected) {
    NDArray logRatio = policy.logProbability(batch.taken()).sub(batch.oldLogProbabilities());
    NDArray entropy = policy.entropy();
    NDArray loss =
        clipped(logRatio.exp(), normalised(batch.advantages()))
            .add(Torch.times(batch.valueError(expected), 0.5 * settings.valueWeight()))
            .sub(Torch.times(entropy, settings.entropyWeight()));
    return new Descent.Judgement<>(
        loss, Progress.of(logRatio.toFloatArray(), settings.clip(), entropy.getFloat()));
  }

  private NDArray clipped(NDArray ratio, NDArray advantages) {
    NDArray trusted = ratio.clip(1 - settings.clip(), 1 + settings.clip());
    return NDArrays.minimum(ratio.mul(advantages), trusted.mul(advantages)).mean().neg();
  }

  /** Mean 0 and variance 1, unless all are equal. */
  private static NDArray normalised(NDArray values) {
    NDArray centred = values.sub(values.mean());
    return centred.div(centred.square().mean().sqrt().add(LEAST_DEVIATION));
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
