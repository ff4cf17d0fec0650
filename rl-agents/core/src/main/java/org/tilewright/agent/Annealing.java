package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) of several schedules at once: varies them,
 * moves to what is better, and less and less often to what is worse.
 *
 * <p>Each chain stands on one schedule. A trial concerns the chain it shares most decisions with,
 * whoever proposed it, so that openings and trials of others move chains like their own. The
 * temperature is a difference of rewards, that is of logarithms of speed-ups. Dreamt rewards are
 * ignored.
 */
final class Annealing implements Agent {
  private static final int CHAINS = 2;

  /** The share of moves that take one number one step further; the others leap. */
  private static final double STEP = 0.6;

  /** At first a schedule that takes a tenth longer is accepted about once in three times. */
  private static final double FIRST_TEMPERATURE = 0.1;

  /** With each trial, so that after a hundred hardly anything worse is accepted. */
  private static final double COOLING = 0.95;

  private final SearchSpace space;
  private final RandomStream random;
  private final Variation variation;
  private final Neighbours neighbours;
  private final List<Population.Member> chains = new ArrayList<>();
  private final Set<Trace> measured = new LinkedHashSet<>();

  Annealing(SearchSpace space, RandomStream random) {
    this.space = space;
    this.random = random;
    Labels labels = new Labels();
    Walks walks = new Walks(random, labels);
    this.variation = new Variation(random, labels, walks);
    this.neighbours = new Neighbours(labels, walks);
  }

  @Override
  public List<State> propose(int count) {
    return new Pool(count, measured)
        .fill(this::neighbour)
        .fill(this::anywhere)
        .topUp(this::anywhere);
  }

  private State neighbour() {
    if (chains.size() < CHAINS) return anywhere();
    Path path = chains.get(random.nextInt(CHAINS)).path();
    return random.nextDouble() < STEP ? step(path) : variation.mutate(path);
  }

  private State step(Path path) {
    List<State> steps = neighbours.steps(path);
    return steps.isEmpty() ? variation.mutate(path) : steps.get(random.nextInt(steps.size()));
  }

  private State anywhere() {
    return Walks.random(space.start(), random);
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) {
      if (each.measured()) learn(new Population.Member(path(each), each.reward()));
    }
  }

  private Path path(Feedback trial) {
    return Path.to(trial.state().trace(), space);
  }

  private void learn(Population.Member trial) {
    measured.add(trial.path().trace());
    if (chains.size() < CHAINS) chains.add(trial);
    else move(nearest(trial.path()), trial);
  }

  private void move(int chain, Population.Member trial) {
    if (accepts(trial.reward() - chains.get(chain).reward())) chains.set(chain, trial);
  }

  private int nearest(Path path) {
    int nearest = 0;
    int most = -1;
    for (int i = 0; i < chains.size(); i++) {
      int shared = chains.get(i).path().shared(path);
      if (shared <= most) continue;
      most = shared;
      nearest = i;
    }
    return nearest;
  }

  /** By the rule of Metropolis et al. 1953. */
  private boolean accepts(double gain) {
    double temperature = FIRST_TEMPERATURE * Math.pow(COOLING, measured.size());
    return gain >= 0 || random.nextDouble() < Math.exp(gain / temperature);
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(owner(), this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeLong(random.position());
    Traces.write(out, measured);
    Population.Member.write(out, chains);
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved = Checkpoint.open(owner(), checkpoint, this::read);
    random.moveTo(saved.random);
    measured.clear();
    measured.addAll(saved.measured);
    chains.clear();
    chains.addAll(saved.chains);
  }

  private Saved read(DataInputStream in) throws IOException {
    return new Saved(in.readLong(), Traces.read(in), Population.Member.read(in, space));
  }

  private String owner() {
    return "annealing 1 " + space.workload().key();
  }

  private record Saved(long random, List<Trace> measured, List<Population.Member> chains) {}
}
