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

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983): decides the end of the present schedule
 * anew, moves to what is better, and less and less often to what is worse.
 */
final class Annealing implements Agent {
  private static final double COOLING = 0.97;

  private final SearchSpace space;
  private final RandomStream random;
  private Present present;

  /** Where the search stands; the reward is unknown, and anything better, at first. */
  private record Present(Trace trace, double reward, double temperature) {}

  Annealing(SearchSpace space, RandomStream random) {
    this.space = space;
    this.random = random;
    this.present = new Present(space.defaultSchedule().trace(), Double.NEGATIVE_INFINITY, 1);
  }

  @Override
  public List<State> propose(int count) {
    return Stream.generate(this::neighbour).limit(count).toList();
  }

  private State neighbour() {
    int kept = random.nextInt(Math.max(1, present.trace().length()));
    return Walks.random(space.replay(present.trace().first(kept)), random);
  }

  @Override
  public void observe(List<Feedback> feedback) {
    feedback.forEach(this::observe);
  }

  private void observe(Feedback each) {
    double gain = each.reward() - present.reward();
    boolean moves = gain >= 0 || random.nextDouble() < Math.exp(gain / present.temperature());
    present =
        new Present(
            moves ? each.state().trace() : present.trace(),
            moves ? each.reward() : present.reward(),
            COOLING * present.temperature());
  }

  @Override
  public byte[] checkpoint() {
    return Checkpoint.seal(
        owner(),
        out -> {
          out.writeLong(random.position());
          out.writeUTF(present.trace().toString());
          out.writeDouble(present.reward());
          out.writeDouble(present.temperature());
        });
  }

  @Override
  public void restore(byte[] checkpoint) {
    Saved saved =
        Checkpoint.open(
            owner(),
            checkpoint,
            in ->
                new Saved(
                    in.readLong(),
                    new Present(Trace.parse(in.readUTF()), in.readDouble(), in.readDouble())));
    random.moveTo(saved.position());
    present = saved.present();
  }

  private record Saved(long position, Present present) {}

  private String owner() {
    return "annealing 1 " + space.workload().key();
  }
}
