package org.tilewright.agent.dqn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.learning.sync.ExpReplay;
import org.deeplearning4j.rl4j.observation.Observation;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.factory.Nd4j;
import org.tilewright.agent.Normaliser;
import org.tilewright.agent.Traces;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * The latest decisions and what came of them, in RL4J's replay memory. Saved as the schedules that
 * filled it.
 *
 * <p>Of each decision it holds what is seen some decisions later, or the reward where the schedule
 * ends before: so a reward reaches the first decision in few renewals of the target network (n-step
 * returns, Sutton and Barto 2018, section 7.1).
 */
final class Memory {
  private final SearchSpace space;
  private final DqnSettings settings;
  private final Normaliser normaliser;
  private final Random sampling = Nd4j.getRandomFactory().getNewRandomInstance(0);
  private final ExpReplay<Integer> decisions;
  private final Deque<Episode> episodes = new ArrayDeque<>();
  private int remembered;

  Memory(SearchSpace space, DqnSettings settings, Normaliser normaliser) {
    this.space = space;
    this.settings = settings;
    this.normaliser = normaliser;
    this.decisions = new ExpReplay<>(settings.memory(), settings.batch(), sampling);
  }

  /** Adds a schedule's decisions. */
  void remember(Trace trace, double reward) {
    List<StateActionRewardState<Integer>> choices = choices(trace, reward);
    if (choices.isEmpty()) return;
    choices.forEach(decisions::store);
    episodes.add(new Episode(trace, reward, choices.size()));
    remembered += choices.size();
    while (remembered - episodes.getFirst().choices >= settings.memory()) {
      remembered -= episodes.removeFirst().choices;
    }
  }

  private List<StateActionRewardState<Integer>> choices(Trace trace, double reward) {
    List<Integer> slots = new ArrayList<>();
    List<Observation> seen = new ArrayList<>();
    State state = Walks.skipForced(space.start());
    while (!state.complete()) {
      Decision decision = trace.decision(state.trace().length());
      int option = state.knob().options().indexOf(decision.option());
      Choice choice = Choice.with(state, settings.options(), option);
      int slot = choice.options().indexOf(option);
      slots.add(slot);
      seen.add(choice.observation(settings.options(), space.featureCount(), normaliser));
      state = Walks.skipForced(choice.states().get(slot));
    }
    return lookingAhead(seen, slots, reward);
  }

  private List<StateActionRewardState<Integer>> lookingAhead(
      List<Observation> seen, List<Integer> slots, double reward) {
    List<StateActionRewardState<Integer>> choices = new ArrayList<>();
    for (int at = 0; at < slots.size(); at++) {
      int later = at + settings.lookahead();
      boolean ends = later >= slots.size();
      StateActionRewardState<Integer> choice =
          new StateActionRewardState<>(seen.get(at), slots.get(at), ends ? reward : 0, ends);
      choice.setNextObservation(ends ? nothing() : seen.get(later));
      choices.add(choice);
    }
    return choices;
  }

  private Observation nothing() {
    return Choice.nothing(settings.options(), space.featureCount());
  }

  /** Whether it holds enough to learn from. */
  boolean fillsABatch() {
    return decisions.getBatchSize() >= settings.batch();
  }

  /** Makes the batches that follow depend on a stream and on nothing before. */
  void sampleWith(RandomGenerator random) {
    sampling.setSeed(random.nextLong());
  }

  List<StateActionRewardState<Integer>> batch() {
    return decisions.getBatch();
  }

  void write(DataOutputStream out) throws IOException {
    Traces.write(out, episodes.stream().map(Episode::trace).toList());
    for (Episode each : episodes) out.writeDouble(each.reward);
  }

  /** Remembers what {@link #write} wrote. */
  void read(DataInputStream in) throws IOException {
    for (Trace each : Traces.read(in)) {
      space.replay(each);
      remember(each, in.readDouble());
    }
  }

  /**
   * A schedule in the memory.
   *
   * @param choices how many decisions of the memory are its own
   */
  private record Episode(Trace trace, double reward, int choices) {}
}
