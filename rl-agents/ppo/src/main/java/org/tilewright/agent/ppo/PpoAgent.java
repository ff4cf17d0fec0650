package org.tilewright.agent.ppo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tilewright.agent.Checkpoint;
import org.tilewright.agent.Pool;
import org.tilewright.agent.Traces;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * Proposes what its policy draws and teaches the policy with what the proposals earned. What it
 * dreams of is drawn alike, and teaches a quarter as much.
 *
 * <p>Feedback, measured or dreamt, is matched with what was drawn by its trace. Schedules of others
 * are only remembered, so as not to be proposed again: the probability with which they were chosen
 * is unknown, and PPO's objective is a ratio to it. A draw that is not new is drawn again a few
 * times; then random schedules take its place, so that a session never runs dry.
 */
final class PpoAgent implements Agent {
  private static final int DRAWS_OF_A_PLACE = 4;
  private static final int REMEMBERED = 2048;
  private static final int WALKS_TO_NORMALISE = 16;
  private static final double WEIGHT_OF_A_DREAM = 0.25;

  private final SearchSpace space;
  private final RandomStream random;
  private final PpoSettings settings;
  private final Consumer<PpoUpdate> listener;
  private final Set<Trace> measured = new LinkedHashSet<>();
  private final Map<Trace, List<Float>> proposed = new LinkedHashMap<>();
  private final List<Episode> episodes = new ArrayList<>();
  private final Policy policy;

  /**
   * @param policy what to begin with; changed by learning
   */
  PpoAgent(
      SearchSpace space,
      RandomStream random,
      PpoSettings settings,
      Policy policy,
      Consumer<PpoUpdate> listener) {
    this.space = space;
    this.random = random;
    this.settings = settings;
    this.policy = policy;
    this.listener = listener;
  }

  /** An agent that begins with a policy that likes all options about equally. */
  static PpoAgent beginner(
      SearchSpace space, RandomStream random, PpoSettings settings, Consumer<PpoUpdate> listener) {
    Policy policy = new Policy(space.featureCount(), settings, random);
    for (int walk = 0; walk < WALKS_TO_NORMALISE; walk++) policy.see(space.start(), random);
    return new PpoAgent(space, random, settings, policy, listener);
  }

  @Override
  public List<State> propose(int count) {
    Pool pool = new Pool(count, measured);
    for (int draw = 0; draw < DRAWS_OF_A_PLACE && !pool.full(); draw++) {
      for (Rollout each : policy.draw(space.start(), pool.missing(), random)) {
        if (pool.offer(each.end())) remember(each);
      }
    }
    pool.fill(() -> Walks.random(space.start(), random));
    Iterator<Rollout> repeats = policy.draw(space.start(), pool.missing(), random).iterator();
    return pool.topUp(() -> remember(repeats.next()));
  }

  @Override
  public List<State> dream(int count) {
    return policy.draw(space.start(), count, random).stream()
        .filter(each -> !measured.contains(each.end().trace()))
        .map(this::remember)
        .distinct()
        .toList();
  }

  private State remember(Rollout rollout) {
    Trace trace = rollout.end().trace();
    proposed.remove(trace);
    proposed.put(trace, rollout.logProbabilities());
    if (proposed.size() > REMEMBERED) proposed.remove(proposed.keySet().iterator().next());
    return rollout.end();
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) {
      Trace trace = each.state().trace();
      if (each.measured()) measured.add(trace);
      List<Float> logProbabilities = proposed.getOrDefault(trace, List.of());
      if (logProbabilities.isEmpty()) continue;
      double weight = each.measured() ? 1 : WEIGHT_OF_A_DREAM;
      episodes.add(new Episode(trace, logProbabilities, each.reward(), weight));
      if (episodes.size() >= settings.episodes()) update();
    }
  }

  private void update() {
    PpoUpdate update = policy.update(space, episodes, random);
    episodes.clear();
    listener.accept(update);
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(owner(), this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeLong(random.position());
    policy.write(out);
    Traces.write(out, measured);
    Episode.write(out, episodes);
    Episode.write(out, waiting());
  }

  /** What was proposed, as episodes whose reward is not known yet. */
  private List<Episode> waiting() {
    List<Episode> waiting = new ArrayList<>();
    proposed.forEach((trace, values) -> waiting.add(new Episode(trace, values, 0, 1)));
    return waiting;
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved = Checkpoint.open(owner(), checkpoint, this::read);
    random.moveTo(saved.random);
    policy.become(saved.policy);
    measured.clear();
    measured.addAll(saved.measured);
    episodes.clear();
    episodes.addAll(saved.episodes);
    proposed.clear();
    saved.waiting.forEach(each -> proposed.put(each.trace(), each.logProbabilities()));
  }

  private Saved read(DataInputStream in) throws IOException {
    long position = in.readLong();
    Policy read = new Policy(space.featureCount(), settings, RandomStream.at(position));
    read.read(in);
    List<Trace> traces = Traces.read(in);
    List<Episode> collected = Episode.read(in);
    for (Episode each : collected) space.replay(each.trace());
    return new Saved(position, read, traces, collected, Episode.read(in));
  }

  private String owner() {
    return "ppo 2 " + space.workload().key();
  }

  private record Saved(
      long random,
      Policy policy,
      List<Trace> measured,
      List<Episode> episodes,
      List<Episode> waiting) {}
}
