package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * Steady-state evolution: varies the best schedules measured so far, the default among them.
 *
 * <p>Each proposal is drawn anew: a step of one number of one of the very best, a mutation, a
 * crossover or a fresh random schedule. Their order is mixed, so that the first few of a large pool
 * are as good a choice as the pool. Dreamt rewards are ignored.
 */
final class Evolution implements Agent {
  private static final int CAPACITY = 16;
  private static final int STEPPED_FROM = 4;
  private static final double FRESH = 0.05;
  private static final double STEP = 0.3;
  private static final double CROSSOVER = 0.3;

  private final SearchSpace space;
  private final RandomStream random;
  private final Neighbours neighbours;
  private final Variation variation;
  private final Population population = new Population(CAPACITY);
  private final Set<Trace> measured = new LinkedHashSet<>();

  Evolution(SearchSpace space, RandomStream random) {
    this.space = space;
    this.random = random;
    Labels labels = new Labels();
    Walks walks = new Walks(random, labels);
    this.neighbours = new Neighbours(labels, walks);
    this.variation = new Variation(random, labels, walks);
  }

  @Override
  public List<State> propose(int count) {
    Deque<State> steps = steps(count);
    return new Pool(count, measured)
        .fill(() -> offspring(steps))
        .fill(this::fresh)
        .topUp(this::fresh);
  }

  private State offspring(Deque<State> steps) {
    if (population.isEmpty()) return fresh();
    double share = random.nextDouble();
    if (share < FRESH) return fresh();
    if (share < FRESH + STEP && !steps.isEmpty()) return steps.remove();
    Path parent = population.parent(random);
    if (share < 1 - CROSSOVER) return variation.mutate(parent);
    return variation.cross(parent, population.parent(random));
  }

  @Override
  public List<State> offspring(List<State> promising, int count) {
    if (promising.isEmpty()) return List.of();
    List<Path> parents = promising.stream().map(each -> Path.to(each.trace(), space)).toList();
    return new Pool(count, measured).fill(() -> child(parents)).states();
  }

  private State child(List<Path> parents) {
    Path parent = Population.likely(parents, random);
    if (random.nextDouble() >= CROSSOVER) return variation.mutate(parent);
    return variation.cross(parent, Population.likely(parents, random));
  }

  private State fresh() {
    return Walks.random(space.start(), random);
  }

  /** Steps from the best that were not measured yet; from the next best when those run out. */
  private Deque<State> steps(int count) {
    Deque<State> steps = new ArrayDeque<>();
    for (Population.Member each : population.members().subList(0, leaders())) {
      if (steps.size() >= count * STEP) break;
      List<State> from = new ArrayList<>(neighbours.steps(each.path()));
      from.removeIf(state -> measured.contains(state.trace()));
      Collections.shuffle(from, new Random(random.nextLong()));
      steps.addAll(from);
    }
    return steps;
  }

  private int leaders() {
    return Math.min(STEPPED_FROM, population.members().size());
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) if (each.measured()) learn(each.state().trace(), each.reward());
  }

  private void learn(Trace trace, double reward) {
    measured.add(trace);
    if (population.admits(reward)) add(trace, reward);
  }

  private void add(Trace trace, double reward) {
    population.add(new Population.Member(Path.to(trace, space), reward));
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(owner(), this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeLong(random.position());
    Traces.write(out, measured);
    Population.Member.write(out, population.members());
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved = Checkpoint.open(owner(), checkpoint, this::read);
    random.moveTo(saved.random);
    measured.clear();
    measured.addAll(saved.measured);
    population.clear();
    saved.members.forEach(population::add);
  }

  private Saved read(DataInputStream in) throws IOException {
    return new Saved(in.readLong(), Traces.read(in), Population.Member.read(in, space));
  }

  private String owner() {
    return "evolution 1 " + space.workload().key();
  }

  private record Saved(long random, List<Trace> measured, List<Population.Member> members) {}
}
