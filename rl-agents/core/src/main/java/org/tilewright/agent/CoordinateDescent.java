package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
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
 * Changes one knob of the best schedule at a time, and starts again from each better one.
 *
 * <p>The cheapest strong baseline: from the best of a few hundred random schedules it usually beats
 * ten thousand trials of evolution (Droplet search, arXiv 2406.20037). Small steps are offered
 * before leaps. What was measured is not offered again; when all neighbours are measured it kicks
 * the best schedule by a few knobs (iterated local search, Lourenço, Martin, Stützle 2003), and
 * when that brings nothing new either it walks at random. Dreamt rewards are ignored.
 */
final class CoordinateDescent implements Agent {
  private final SearchSpace space;
  private final RandomStream random;
  private final Neighbours neighbours;
  private final Variation variation;
  private final Set<Trace> measured = new LinkedHashSet<>();
  private Optional<Population.Member> best = Optional.empty();

  CoordinateDescent(SearchSpace space, RandomStream random) {
    this.space = space;
    this.random = random;
    Labels labels = new Labels();
    Walks walks = new Walks(random, labels);
    this.neighbours = new Neighbours(labels, walks);
    this.variation = new Variation(random, labels, walks);
  }

  @Override
  public List<State> propose(int count) {
    Pool pool = new Pool(count, measured);
    best.ifPresent(it -> descendFrom(it.path(), pool));
    return pool.fill(this::anywhere).topUp(this::anywhere);
  }

  private void descendFrom(Path path, Pool pool) {
    for (State each : neighbours.all(path)) pool.offer(each);
    pool.fill(() -> variation.mutate(Path.to(variation.mutate(path).trace(), space)));
  }

  private State anywhere() {
    return Walks.random(space.start(), random);
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) if (each.measured()) learn(each.state().trace(), each.reward());
  }

  private void learn(Trace trace, double reward) {
    measured.add(trace);
    if (best.isPresent() && reward <= best.get().reward()) return;
    best = Optional.of(new Population.Member(Path.to(trace, space), reward));
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(owner(), this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeLong(random.position());
    Traces.write(out, measured);
    Population.Member.write(out, best.stream().toList());
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved = Checkpoint.open(owner(), checkpoint, this::read);
    random.moveTo(saved.random);
    measured.clear();
    measured.addAll(saved.measured);
    best = saved.best;
  }

  private Saved read(DataInputStream in) throws IOException {
    long position = in.readLong();
    List<Trace> traces = Traces.read(in);
    return new Saved(position, traces, Population.Member.read(in, space).stream().findFirst());
  }

  private String owner() {
    return "descent 1 " + space.workload().key();
  }

  private record Saved(long random, List<Trace> measured, Optional<Population.Member> best) {}
}
