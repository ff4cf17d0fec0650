package org.tilewright.agent.dqn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.deeplearning4j.rl4j.agent.learning.algorithm.dqn.BaseTransitionTDAlgorithm;
import org.deeplearning4j.rl4j.agent.learning.algorithm.dqn.DoubleDQN;
import org.deeplearning4j.rl4j.agent.learning.update.FeaturesLabels;
import org.deeplearning4j.rl4j.agent.learning.update.UpdateRule;
import org.deeplearning4j.rl4j.agent.learning.update.updater.NeuralNetUpdaterConfiguration;
import org.deeplearning4j.rl4j.agent.learning.update.updater.sync.SyncLabelsNeuralNetUpdater;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.observation.Observation;
import org.deeplearning4j.rl4j.policy.DQNPolicy;
import org.tilewright.agent.Normaliser;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * Two networks, a memory of decisions and RL4J's rule that makes the one learn from the other.
 *
 * <p>A round renews the target network after its last step, so that between rounds nothing counts
 * towards the next renewal.
 */
final class Learner {
  private static final int WALKS_TO_NORMALISE = 16;

  private final SearchSpace space;
  private final DqnSettings settings;
  private final Normaliser normaliser;
  private final ValueNetwork online;
  private final ValueNetwork target;
  private final Memory memory;
  private final UpdateRule<FeaturesLabels, StateActionRewardState<Integer>> rule;
  private final DQNPolicy<?> policy;

  Learner(SearchSpace space, DqnSettings settings, RandomGenerator random) {
    this.space = space;
    this.settings = settings;
    this.normaliser = new Normaliser(space.featureCount());
    for (int i = 0; i < WALKS_TO_NORMALISE; i++) see(random);
    long seed = random.nextLong();
    this.online = ValueNetwork.random(space.featureCount(), settings, seed);
    this.target = ValueNetwork.random(space.featureCount(), settings, seed);
    this.memory = new Memory(space, settings, normaliser);
    this.rule = rule();
    this.policy = new DQNPolicy<>(online.values());
  }

  private UpdateRule<FeaturesLabels, StateActionRewardState<Integer>> rule() {
    DoubleDQN algorithm =
        new DoubleDQN(
            online.values(),
            target.values(),
            BaseTransitionTDAlgorithm.Configuration.builder().gamma(1).build());
    SyncLabelsNeuralNetUpdater updater =
        new SyncLabelsNeuralNetUpdater(
            online.values(),
            target.values(),
            NeuralNetUpdaterConfiguration.builder()
                .targetUpdateFrequency(settings.stepsPerRenewal())
                .build());
    return new UpdateRule<>(algorithm, updater);
  }

  private void see(RandomGenerator random) {
    State state = Walks.skipForced(space.start());
    while (!state.complete()) {
      List<State> options = Choice.of(state, settings.options(), random.nextInt()).states();
      for (State each : options) normaliser.learn(each.features());
      state = Walks.skipForced(options.get(random.nextInt(options.size())));
    }
  }

  /** The state after the option of a choice that is expected to earn most. */
  State best(Choice choice) {
    return choice.states().get(policy.nextAction(observation(choice)));
  }

  /** Adds a schedule's decisions to the memory. */
  void remember(Trace trace, double reward) {
    memory.remember(trace, reward);
  }

  /** Takes a round of learning steps, once there is enough to learn from. */
  void learn(RandomGenerator random) {
    if (!memory.fillsABatch()) return;
    memory.sampleWith(random);
    for (int step = 0; step < settings.renewals() * settings.stepsPerRenewal(); step++) {
      rule.update(memory.batch());
    }
  }

  private Observation observation(Choice choice) {
    return choice.observation(settings.options(), space.featureCount(), normaliser);
  }

  void write(DataOutputStream out) throws IOException {
    normaliser.write(out);
    online.write(out);
    target.write(out);
    memory.write(out);
  }

  /** What {@link #write} wrote, as a learner of its own. */
  static Learner read(DataInputStream in, SearchSpace space, DqnSettings settings)
      throws IOException {
    Learner learner = new Learner(space, settings, RandomStream.seeded(0));
    learner.normaliser.read(in);
    learner.online.read(in);
    learner.target.read(in);
    learner.memory.read(in);
    return learner;
  }
}
