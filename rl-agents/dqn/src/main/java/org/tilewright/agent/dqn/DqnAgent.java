package org.tilewright.agent.dqn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
 * Decides as its learner expects most, now and then at random, and tells the learner what came of
 * it. A schedule that is not new is decided again a few times; then random schedules take its
 * place, so that a session never runs dry.
 */
final class DqnAgent implements Agent {
  private static final int DRAWS_OF_A_PLACE = 4;
  private static final int WALKS_TO_COUNT = 16;

  private final SearchSpace space;
  private final RandomStream random;
  private final DqnSettings settings;
  private final Set<Trace> measured = new LinkedHashSet<>();
  private Learner learner;
  private long measurements;

  DqnAgent(SearchSpace space, RandomStream random, DqnSettings settings) {
    Backend.load();
    this.space = space;
    this.random = random;
    this.settings = settings.withOptions(mostOptions(space));
    this.learner = new Learner(space, this.settings, random);
  }

  /** Of any knob, as far as some walks tell; at least two. A slot without option costs as much. */
  private static int mostOptions(SearchSpace space) {
    RandomStream walking = RandomStream.seeded(0);
    int most = 2;
    for (int walk = 0; walk < WALKS_TO_COUNT; walk++) {
      State state = space.start();
      while (!state.complete()) {
        most = Math.max(most, state.legal().cardinality());
        state = state.decide(Walks.anyOf(state.legal(), walking));
      }
    }
    return most;
  }

  @Override
  public List<State> propose(int count) {
    Pool pool = new Pool(count, measured);
    for (int draw = 0; draw < DRAWS_OF_A_PLACE * count && !pool.full(); draw++) pool.offer(draw());
    pool.fill(() -> Walks.random(space.start(), random));
    return pool.topUp(this::draw);
  }

  private State draw() {
    State state = Walks.skipForced(space.start());
    while (!state.complete()) {
      State next =
          random.nextDouble() < exploration()
              ? state.decide(Walks.anyOf(state.legal(), random))
              : learner.best(Choice.of(state, settings.options(), random.nextInt()));
      state = Walks.skipForced(next);
    }
    return state;
  }

  /** The share of decisions to take at random. */
  private double exploration() {
    return Math.max(settings.leastExploration(), 1 - measurements / (double) settings.novice());
  }

  @Override
  public void observe(List<Feedback> feedback) {
    long roundsBefore = rounds();
    for (Feedback each : feedback) {
      learner.remember(each.state().trace(), each.reward());
      if (!each.measured()) continue;
      measured.add(each.state().trace());
      measurements++;
    }
    for (long round = roundsBefore; round < rounds(); round++) learner.learn(random);
  }

  private long rounds() {
    return measurements / settings.trialsPerRound();
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(owner(), this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeLong(random.position());
    out.writeLong(measurements);
    Traces.write(out, measured);
    learner.write(out);
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved = Checkpoint.open(owner(), checkpoint, this::read);
    random.moveTo(saved.random);
    measurements = saved.measurements;
    measured.clear();
    measured.addAll(saved.measured);
    learner = saved.learner;
  }

  private Saved read(DataInputStream in) throws IOException {
    return new Saved(
        in.readLong(), in.readLong(), Traces.read(in), Learner.read(in, space, settings));
  }

  private String owner() {
    return "dqn 1 " + space.workload().key();
  }

  private record Saved(long random, long measurements, List<Trace> measured, Learner learner) {}
}
