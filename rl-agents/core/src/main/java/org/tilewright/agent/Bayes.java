package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * Bayesian optimisation: measures where a Gaussian process expects the largest improvement (Jones,
 * Schonlau, Welch 1998). The agent for few trials in spaces of few knobs.
 *
 * <p>The first schedules are as far from each other as it finds. Afterwards candidates are the
 * neighbours of the best and schedules from anywhere. What is in flight counts as measured with the
 * reward expected of it. A session of any length costs the same for each trial: beliefs rest on the
 * best and the latest rewards. Dreamt rewards are ignored.
 */
final class Bayes implements Agent {
  private static final int LISTED_AT_MOST = 16_384;

  /** Fewer schedules say nothing about the lengths of ten knobs. */
  private static final int SPREAD_OUT = 10;

  /** What was proposed before so many others was passed over, and may be proposed again. */
  private static final int IN_FLIGHT_AT_MOST = 64;

  /** Beyond so many proposals at once, one process says nothing new. */
  private static final int THOUGHT_OVER = 8;

  private final SearchSpace space;
  private final RandomStream random;
  private final Candidates candidates;
  private final Surrogate surrogate;
  private final Map<Trace, Double> rewards = new LinkedHashMap<>();
  private final Set<Trace> inFlight = new LinkedHashSet<>();

  Bayes(SearchSpace space, RandomStream random) {
    this(space, random, list(space));
  }

  /**
   * @param all schedules, {@linkplain #list listed} earlier
   */
  Bayes(SearchSpace space, RandomStream random, Optional<List<State>> all) {
    this.space = space;
    this.random = random;
    Labels labels = new Labels();
    this.candidates = new Candidates(space, random, labels, all);
    this.surrogate = new Surrogate(new Coordinates(labels));
  }

  /** Every schedule, if they are few enough to be listed. */
  static Optional<List<State>> list(SearchSpace space) {
    return Enumeration.of(space, LISTED_AT_MOST);
  }

  @Override
  public List<State> propose(int count) {
    forgetPassedOver();
    List<State> proposals = new ArrayList<>();
    while (proposals.size() < count) {
      int wanted = Math.min(THOUGHT_OVER, count - proposals.size());
      List<State> next = next(wanted);
      next.forEach(state -> inFlight.add(state.trace()));
      proposals.addAll(next);
      if (next.size() < wanted) break;
    }
    while (proposals.size() < count) proposals.add(candidates.anywhere());
    return List.copyOf(proposals);
  }

  private void forgetPassedOver() {
    Iterator<Trace> eldest = inFlight.iterator();
    for (int surplus = inFlight.size() - IN_FLIGHT_AT_MOST; surplus > 0; surplus--) {
      eldest.next();
      eldest.remove();
    }
  }

  /** Fewer than wanted if the space is nearly exhausted. */
  private List<State> next(int wanted) {
    Set<Trace> known = new LinkedHashSet<>(rewards.keySet());
    known.addAll(inFlight);
    List<State> among = candidates.outside(known, best());
    if (among.isEmpty()) return List.of();
    return known.size() < SPREAD_OUT || rewards.isEmpty()
        ? surrogate.farthest(known, among, wanted)
        : surrogate.mostPromising(rewards, inFlight, among, wanted);
  }

  private List<Trace> best() {
    return rewards.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(Candidates.PARENTS)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) {
      if (!each.measured()) continue;
      rewards.put(each.state().trace(), each.reward());
      inFlight.remove(each.state().trace());
    }
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(owner(), this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeLong(random.position());
    Traces.write(out, rewards.keySet());
    for (double each : rewards.values()) out.writeDouble(each);
    Traces.write(out, inFlight);
    surrogate.write(out);
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved = Checkpoint.open(owner(), checkpoint, this::read);
    random.moveTo(saved.random);
    rewards.clear();
    rewards.putAll(saved.rewards);
    inFlight.clear();
    inFlight.addAll(saved.inFlight);
    surrogate.moveTo(saved.fit);
  }

  private Saved read(DataInputStream in) throws IOException {
    long position = in.readLong();
    Map<Trace, Double> values = new LinkedHashMap<>();
    for (Trace each : Traces.read(in)) values.put(space.replay(each).trace(), in.readDouble());
    List<Trace> flying = Traces.read(in);
    return new Saved(position, values, flying, Surrogate.Fit.read(in));
  }

  private String owner() {
    return "bayes 1 " + space.workload().key();
  }

  private record Saved(
      long random, Map<Trace, Double> rewards, List<Trace> inFlight, Surrogate.Fit fit) {}
}
