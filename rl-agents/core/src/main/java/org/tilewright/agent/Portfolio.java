package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * Lets agents compete for trials: each proposal comes from the one whose next trial looks most
 * worthwhile, and every one of them learns from all trials, its own or not.
 *
 * <p>A trial is worth what it improves the best schedule by, as in OpenTuner's bandit (Ansel et al.
 * 2014, section 3.2), but nothing beyond {@link #FULL_WORTH}: one leap at the start shall not
 * decide the session. Dreamt rewards earn nothing.
 */
final class Portfolio implements Agent {
  /** A gain in logarithmic speed-up that no trial needs to surpass: five per cent. */
  private static final double FULL_WORTH = 0.05;

  /** Far more proposals than are ever in flight; most of a large pool are never measured. */
  private static final int REMEMBERED = 1024;

  private final SearchSpace space;
  private final RandomStream random;
  private final List<Contender> contenders;
  private final List<Credit> credits;
  private final Map<Trace, Integer> proposers = new LinkedHashMap<>();
  private Optional<Double> best = Optional.empty();

  Portfolio(SearchSpace space, RandomStream random, List<Contender> contenders) {
    this.space = space;
    this.random = random;
    this.contenders = List.copyOf(contenders);
    this.credits = contenders.stream().map(each -> new Credit(each.expected())).toList();
  }

  @Override
  public List<State> propose(int count) {
    List<Integer> turns = turns(count);
    List<Iterator<State>> proposals = proposals(turns);
    List<State> proposed = new ArrayList<>();
    for (int contender : turns) {
      State state = proposals.get(contender).next();
      remember(state.trace(), contender);
      proposed.add(state);
    }
    return List.copyOf(proposed);
  }

  /** Whose turn it is for each proposal. */
  private List<Integer> turns(int count) {
    List<Integer> turns = new ArrayList<>();
    int[] left = contenders.stream().mapToInt(each -> each.most(count)).toArray();
    while (turns.size() < count) {
      int next = mostPromising(left);
      left[next]--;
      turns.add(next);
    }
    return turns;
  }

  private int mostPromising(int[] left) {
    int winner = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < left.length; i++) {
      double worth = credits.get(i).draw(random);
      if (left[i] <= 0 || worth <= most) continue;
      winner = i;
      most = worth;
    }
    return winner;
  }

  /** Of each contender as many as it has turns, asked for together. */
  private List<Iterator<State>> proposals(List<Integer> turns) {
    int[] counts = new int[contenders.size()];
    for (int turn : turns) counts[turn]++;
    return IntStream.range(0, counts.length)
        .mapToObj(i -> proposals(contenders.get(i).agent(), counts[i]))
        .toList();
  }

  private static Iterator<State> proposals(Agent agent, int count) {
    return (count == 0 ? List.<State>of() : agent.propose(count)).iterator();
  }

  @Override
  public List<State> offspring(List<State> promising, int count) {
    List<State> children = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      for (State child : contenders.get(i).agent().offspring(promising, count)) {
        remember(child.trace(), i);
        children.add(child);
      }
    }
    return children;
  }

  private void remember(Trace trace, int contender) {
    proposers.remove(trace);
    proposers.put(trace, contender);
    if (proposers.size() > REMEMBERED) proposers.remove(proposers.keySet().iterator().next());
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) if (each.measured()) reward(each);
    for (Contender each : contenders) each.agent().observe(feedback);
  }

  private void reward(Feedback trial) {
    double gain = best.map(known -> trial.reward() - known).orElse(0.0);
    double worth = Math.max(0, Math.min(1, gain / FULL_WORTH));
    Integer proposer = proposers.remove(trial.state().trace());
    if (proposer != null) {
      credits.forEach(Credit::fade);
      credits.get(proposer).earn(worth);
    }
    best = Optional.of(Math.max(trial.reward(), best.orElse(trial.reward())));
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(owner(), this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeLong(random.position());
    out.writeDouble(best.orElse(Double.NaN));
    Traces.write(out, proposers.keySet());
    for (int each : proposers.values()) out.writeInt(each);
    for (Credit each : credits) each.sum().write(out);
    for (byte[] each : checkpoints()) {
      out.writeInt(each.length);
      out.write(each);
    }
  }

  private List<byte[]> checkpoints() {
    return contenders.stream().map(each -> each.agent().checkpoint()).toList();
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved = Checkpoint.open(owner(), checkpoint, this::read);
    restoreAll(saved.checkpoints);
    random.moveTo(saved.random);
    best = saved.best;
    proposers.clear();
    proposers.putAll(saved.proposers);
    for (int i = 0; i < credits.size(); i++) credits.get(i).moveTo(saved.sums.get(i));
  }

  /** Restores every contender or none. */
  private void restoreAll(List<byte[]> checkpoints) {
    List<byte[]> before = checkpoints();
    try {
      moveTo(checkpoints);
    } catch (CheckpointException e) {
      moveTo(before);
      throw e;
    }
  }

  private void moveTo(List<byte[]> checkpoints) {
    for (int i = 0; i < checkpoints.size(); i++) {
      contenders.get(i).agent().restore(checkpoints.get(i));
    }
  }

  private Saved read(DataInputStream in) throws IOException {
    long position = in.readLong();
    double reward = in.readDouble();
    Map<Trace, Integer> turns = new LinkedHashMap<>();
    for (Trace each : Traces.read(in)) turns.put(each, in.readInt());
    List<Credit.Sum> sums = new ArrayList<>();
    List<byte[]> checkpoints = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) sums.add(Credit.Sum.read(in));
    for (int i = 0; i < contenders.size(); i++) {
      checkpoints.add(in.readNBytes(Checkpoint.readCount(in)));
    }
    Optional<Double> known = Double.isNaN(reward) ? Optional.empty() : Optional.of(reward);
    return new Saved(position, known, turns, sums, checkpoints);
  }

  private String owner() {
    List<String> names = contenders.stream().map(Contender::name).toList();
    return "portfolio 1 " + names + " " + space.workload().key();
  }

  private record Saved(
      long random,
      Optional<Double> best,
      Map<Trace, Integer> proposers,
      List<Credit.Sum> sums,
      List<byte[]> checkpoints) {}
}
