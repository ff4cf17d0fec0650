package org.tilewright.agent.ppo;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.State;

/**
 * Teaches the actor to decide like the best known schedules, and the critic what schedules earn.
 *
 * <p>Advantage-weighted regression (Peng et al. 2019, arXiv 1910.00177, eq. 9): a schedule counts
 * with the exponential of how much less it earns than the best one of its workload. Every workload
 * counts the same, however many trials it had.
 */
final class Imitation {
  private static final int IMITATED = 16;
  private static final int ESTIMATED = 48;

  /** A schedule that is ten per cent slower than the best counts a third of it. */
  private static final double TEMPERATURE = 0.1;

  private static final int EPOCHS = 20;
  private static final int LESSONS_PER_STEP = 256;

  /** So that little to learn from is looked at often. */
  private static final int LEAST_STEPS_OF_A_PASS = 16;

  private static final double LEARNING_RATE = 1e-3;

  private final PpoSettings settings;
  private final ActorCritic networks;
  private final Descent descent;

  Imitation(PpoSettings settings, ActorCritic networks) {
    this.settings = settings;
    this.networks = networks;
    this.descent = new Descent(networks, settings.gradientNorm());
  }

  /** Learns from all at once; the cross entropy of each pass, in nats a decision. */
  List<Double> learn(List<Experience> experiences, long seed) {
    List<Lesson> lessons = new ArrayList<>();
    for (Experience each : experiences) lessons.addAll(lessons(each));
    for (Lesson each : lessons) each.step().options().forEach(networks.normaliser()::learn);
    Random random = new Random(seed);
    List<Double> losses = new ArrayList<>();
    for (int epoch = 0; epoch < EPOCHS && !lessons.isEmpty(); epoch++) {
      Collections.shuffle(lessons, random);
      losses.add(pass(lessons, LEARNING_RATE * (EPOCHS - epoch) / EPOCHS));
    }
    return losses;
  }

  /**
   * Teaches the critic alone what all schedules earned; the actor stays as it is. Afterwards it can
   * rank what the actor likes: practice showed it little else than good schedules.
   */
  void appraise(List<Experience> experiences, long seed) {
    List<Lesson> lessons = new ArrayList<>();
    for (Experience each : experiences) {
      for (Feedback trial : each.trials()) lessons.add(estimate(trial.state(), trial.reward()));
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < EPOCHS && !lessons.isEmpty(); epoch++) {
      Collections.shuffle(lessons, random);
      pass(lessons, LEARNING_RATE * (EPOCHS - epoch) / EPOCHS);
    }
  }

  private double pass(List<Lesson> lessons, double learningRate) {
    double sum = 0;
    int length = Math.min(LESSONS_PER_STEP, 1 + lessons.size() / LEAST_STEPS_OF_A_PASS);
    for (int from = 0; from < lessons.size(); from += length) {
      int to = Math.min(lessons.size(), from + length);
      sum += (to - from) * descent.step(lessons.subList(from, to), learningRate, this::judge);
    }
    return sum / lessons.size();
  }

  private Descent.Judgement<Double> judge(Minibatch batch, Masked policy, NDArray expected) {
    NDArray imitation = policy.logProbability(batch.taken()).mul(batch.advantages()).mean().neg();
    NDArray valueError = Torch.times(batch.valueError(expected), 0.5 * settings.valueWeight());
    return new Descent.Judgement<>(imitation.add(valueError), (double) imitation.getFloat());
  }

  /** The best schedules for actor and critic; some of all others for the critic alone. */
  static List<Lesson> lessons(Experience experience) {
    List<Feedback> ranked =
        experience.trials().stream()
            .sorted(Comparator.comparingDouble(Feedback::reward).reversed())
            .toList();
    List<Feedback> best = ranked.subList(0, Math.min(IMITATED, ranked.size()));
    double weights = best.stream().mapToDouble(each -> weight(each, best.get(0))).sum();
    List<Lesson> lessons = new ArrayList<>();
    for (Feedback each : best) {
      float share = (float) (best.size() * weight(each, best.get(0)) / weights);
      for (Step step : steps(experience, each)) {
        lessons.add(new Lesson(step, share, (float) each.reward()));
      }
      lessons.add(estimate(each.state(), each.reward()));
    }
    int stride = Math.max(1, (ranked.size() - best.size()) / ESTIMATED);
    for (int rank = best.size(); rank < ranked.size(); rank += stride) {
      lessons.add(estimate(ranked.get(rank).state(), ranked.get(rank).reward()));
    }
    return lessons;
  }

  private static double weight(Feedback feedback, Feedback best) {
    return Math.exp((feedback.reward() - best.reward()) / TEMPERATURE);
  }

  private static List<Step> steps(Experience experience, Feedback feedback) {
    return Step.along(feedback.state().trace(), experience.space());
  }

  /** A lesson that has no choice, so that the actor learns nothing of it. */
  private static Lesson estimate(State complete, double reward) {
    float[] features = complete.features();
    return new Lesson(new Step(features, List.of(features), 0, 0), 0, (float) reward);
  }
}
