package org.tilewright.agent.ppo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

/** The distribution over the schedules of a space, and how it learns. */
final class Policy {
  private static final double LEAST_VARIANCE = 1e-12;

  private final SearchSpace space;
  private final PpoSettings settings;
  private final ActorCritic networks;
  private final Learner learner;
  private long updates;

  Policy(SearchSpace space, PpoSettings settings, RandomGenerator random) {
    this.space = space;
    this.settings = settings;
    this.networks = new ActorCritic(space.featureCount(), settings.hidden(), random);
    this.learner = new Learner(settings, networks);
  }

  List<Rollout> draw(int count, RandomGenerator random) {
    return count == 0 ? List.of() : new Sampler(networks, random).draw(space.start(), count);
  }

  /** Shows the normaliser the options met on a random walk. */
  void see(State from, RandomGenerator random) {
    State state = Sampler.Options.skipForced(from);
    while (!state.complete()) {
      List<State> options = Sampler.Options.of(state).states();
      for (State each : options) networks.normaliser().learn(each.features());
      state = Sampler.Options.skipForced(options.get(random.nextInt(options.size())));
    }
  }

  /** Learns from episodes. */
  PpoUpdate update(List<Episode> episodes, RandomGenerator random) {
    List<Lesson> lessons = new ArrayList<>();
    Variance ofRewards = new Variance();
    Variance ofErrors = new Variance();
    for (Episode each : episodes) {
      List<Step> steps = Step.of(each, space);
      float[] expected = networks.values(steps.stream().map(Step::features).toList());
      lessons.addAll(Lesson.of(steps, expected, each.reward(), settings.lambda()));
      for (float value : expected) {
        ofRewards.add(each.reward());
        ofErrors.add(each.reward() - value);
      }
    }
    Learner.Progress progress = learner.learn(lessons, random.nextLong());
    for (Lesson each : lessons) each.step().options().forEach(networks.normaliser()::learn);
    updates++;
    double explained = 1 - ofErrors.value() / Math.max(ofRewards.value(), LEAST_VARIANCE);
    return new PpoUpdate(
        updates, progress.kl(), progress.clipFraction(), explained, progress.entropy());
  }

  void write(DataOutputStream out) throws IOException {
    networks.write(out);
    learner.write(out);
    out.writeLong(updates);
  }

  void read(DataInputStream in) throws IOException {
    networks.read(in);
    learner.read(in);
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
