package org.tilewright.agent.ppo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

/** A distribution over the schedules of any space with such features, and how it learns. */
final class Policy {
  private static final double LEAST_VARIANCE = 1e-12;

  private final PpoSettings settings;
  private final ActorCritic networks;
  private final Descent descent;
  private long updates;

  Policy(int features, PpoSettings settings, RandomGenerator random) {
    this(settings, new ActorCritic(features, settings.hidden(), random));
  }

  Policy(PpoSettings settings, ActorCritic networks) {
    this.settings = settings;
    this.networks = networks;
    this.descent = new Descent(networks, settings.gradientNorm());
  }

  ActorCritic networks() {
    return networks;
  }

  List<Rollout> draw(State start, int count, RandomGenerator random) {
    return count == 0 ? List.of() : new Sampler(networks, random).draw(start, count);
  }

  /** Shows the normaliser the options met on a random walk. */
  void see(State from, RandomGenerator random) {
    State state = Walks.skipForced(from);
    while (!state.complete()) {
      List<State> options = Sampler.Options.of(state).states();
      for (State each : options) networks.normaliser().learn(each.features());
      state = Walks.skipForced(options.get(random.nextInt(options.size())));
    }
  }

  /** Learns from episodes on one space. */
  PpoUpdate update(SearchSpace space, List<Episode> episodes, RandomGenerator random) {
    List<List<Step>> steps = episodes.stream().map(each -> Step.of(each, space)).toList();
    List<float[]> expected = steps.stream().map(this::expected).toList();
    Calibration calibration = Calibration.of(expected, episodes);
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < episodes.size(); i++) {
      float[] calibrated = calibration.of(expected.get(i));
      Episode episode = episodes.get(i);
      Lesson.of(steps.get(i), calibrated, episode.reward(), settings.lambda()).stream()
          .map(lesson -> lesson.weighing(episode.weight()))
          .forEach(lessons::add);
    }
    Learner.Progress progress = new Learner(settings, descent).learn(lessons, random.nextLong());
    for (Lesson each : lessons) each.step().options().forEach(networks.normaliser()::learn);
    updates++;
    return new PpoUpdate(
        updates,
        progress.kl(),
        progress.clipFraction(),
        explainedVariance(expected, episodes),
        progress.entropy());
  }

  private float[] expected(List<Step> steps) {
    return networks.values(steps.stream().map(Step::features).toList());
  }

  private static double explainedVariance(List<float[]> expected, List<Episode> episodes) {
    Variance ofRewards = new Variance();
    Variance ofErrors = new Variance();
    for (int i = 0; i < episodes.size(); i++) {
      for (float value : expected.get(i)) {
        ofRewards.add(episodes.get(i).reward());
        ofErrors.add(episodes.get(i).reward() - value);
      }
    }
    return 1 - ofErrors.value() / Math.max(ofRewards.value(), LEAST_VARIANCE);
  }

  /** Forgets everything and goes on as another policy with the same settings would. */
  void become(Policy other) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      other.write(new DataOutputStream(bytes));
      read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
  }

  void write(DataOutputStream out) throws IOException {
    networks.write(out);
    descent.write(out);
    out.writeLong(updates);
  }

  void read(DataInputStream in) throws IOException {
    networks.read(in);
    descent.read(in);
    updates = in.readLong();
  }

  /** The running variance of a series (Welford 1962). */
  private static final class Variance {
    private double mean;
    private double squares;
    private long count;

    void add(double value) {
      count++;
      double before = value - mean;
      mean += before / count;
      squares += before * (value - mean);
    }

    double value() {
      return squares / count;
    }
  }
}
