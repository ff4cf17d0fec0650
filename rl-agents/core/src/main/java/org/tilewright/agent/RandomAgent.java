package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * Proposes schedules that were not measured yet, every one equally likely: exactly where the space
 * can be listed, by a {@link MetropolisChain} elsewhere.
 */
final class RandomAgent implements Agent {
  private static final int LISTED_AT_MOST = 4096;

  private final SearchSpace space;
  private final RandomStream random;
  private final Optional<List<State>> all;
  private final MetropolisChain chain;
  private final Set<Trace> measured = new LinkedHashSet<>();

  RandomAgent(SearchSpace space, RandomStream random) {
    this.space = space;
    this.random = random;
    this.all = Enumeration.of(space, LISTED_AT_MOST);
    this.chain = new MetropolisChain(space.start(), random);
  }

  @Override
  public List<State> propose(int count) {
    Pool pool = new Pool(count, measured);
    return all.isPresent() ? drawFrom(all.get(), pool) : pool.fill(chain::next).topUp(chain::next);
  }

  private List<State> drawFrom(List<State> list, Pool pool) {
    List<State> left = new ArrayList<>(list);
    while (!pool.full() && !left.isEmpty()) {
      int drawn = random.nextInt(left.size());
      pool.offer(left.get(drawn));
      left.set(drawn, left.get(left.size() - 1));
      left.remove(left.size() - 1);
    }
    return pool.topUp(() -> list.get(random.nextInt(list.size())));
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) if (each.measured()) measured.add(each.state().trace());
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(owner(), this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeLong(random.position());
    Traces.write(out, chain.position().map(point -> point.state().trace()).stream().toList());
    out.writeDouble(chain.position().map(MetropolisChain.Point::logWeight).orElse(0.0));
    Traces.write(out, measured);
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved = Checkpoint.open(owner(), checkpoint, this::read);
    random.moveTo(saved.random);
    chain.moveTo(saved.chain);
    measured.clear();
    measured.addAll(saved.measured);
  }

  private Saved read(DataInputStream in) throws IOException {
    long position = in.readLong();
    List<Trace> at = Traces.read(in);
    double logWeight = in.readDouble();
    Optional<MetropolisChain.Point> point =
        at.stream()
            .findFirst()
            .map(trace -> new MetropolisChain.Point(space.replay(trace), logWeight));
    return new Saved(position, point, Traces.read(in));
  }

  private String owner() {
    return "random 1 " + space.workload().key();
  }

  private record Saved(long random, Optional<MetropolisChain.Point> chain, List<Trace> measured) {}
}
