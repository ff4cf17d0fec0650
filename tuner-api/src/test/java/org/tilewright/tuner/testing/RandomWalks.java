package org.tilewright.tuner.testing;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

/** The least an agent can be: answers each knob at random and learns nothing. */
public record RandomWalks(SearchSpace space, RandomStream random) implements Agent {

  @Override
  public List<State> propose(int count) {
    return Stream.generate(this::walk).limit(count).toList();
  }

  private State walk() {
    State state = space.start();
    while (!state.complete()) {
      BitSet legal = state.legal();
      int[] options = legal.stream().toArray();
      state = state.decide(options[random.nextInt(options.length)]);
    }
    return state;
  }

  @Override
  public void observe(List<Feedback> feedback) {}

  @Override
  public byte[] checkpoint() {
    return ByteBuffer.allocate(Long.BYTES).putLong(random.position()).array();
  }

  @Override
  public void restore(byte[] checkpoint) {
    if (checkpoint.length != Long.BYTES) {
      throw new CheckpointException(
          "A random stream is saved in 8 bytes, not %d.".formatted(checkpoint.length));
    }
    random.moveTo(ByteBuffer.wrap(checkpoint).getLong());
  }
}
