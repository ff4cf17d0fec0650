package org.tilewright.examples;

import java.util.List;
import java.util.stream.Stream;
import org.tilewright.agent.Checkpoint;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** Hill climbing: decides the end of the best schedule anew, and moves to whatever is better. */
final class HillClimbing implements Agent {
  private final SearchSpace space;
  private final RandomStream random;
  private Best best;

  /** Where the search stands; the reward is unknown, and anything better, at first. */
  private record Best(Trace trace, double reward) {}

  HillClimbing(SearchSpace space, RandomStream random) {
    this.space = space;
    this.random = random;
    this.best = new Best(space.defaultSchedule().trace(), Double.NEGATIVE_INFINITY);
  }

  @Override
  public List<State> propose(int count) {
    return Stream.generate(this::neighbour).limit(count).toList();
  }

  private State neighbour() {
    int kept = random.nextInt(Math.max(1, best.trace().length()));
    return Walks.random(space.replay(best.trace().first(kept)), random);
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) {
      if (each.reward() > best.reward()) best = new Best(each.state().trace(), each.reward());
    }
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(
        owner(),
        out -> {
          out.writeLong(random.position());
          out.writeUTF(best.trace().toString());
          out.writeDouble(best.reward());
        });
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved =
        Checkpoint.open(
            owner(),
            checkpoint,
            in -> new Saved(in.readLong(), new Best(Trace.parse(in.readUTF()), in.readDouble())));
    random.moveTo(saved.position());
    best = saved.best();
  }

  private record Saved(long position, Best best) {}

  private String owner() {
    return "climbing 1 " + space.workload().key();
  }
}
