package org.tilewright.tuner.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.TraceException;

/**
 * The least a learning agent can be: keeps half of the decisions of the best schedule it has seen
 * and draws the others anew. Every bit of feedback changes what it proposes.
 */
public final class Climber implements Agent {
  private final SearchSpace space;
  private final RandomStream random;
  private Trace best = Trace.EMPTY;
  private double bestReward = Double.NEGATIVE_INFINITY;

  public Climber(SearchSpace space, RandomStream random) {
    this.space = space;
    this.random = random;
  }

  @Override
  public List<State> propose(int count) {
    List<State> proposals = new ArrayList<>();
    while (proposals.size() < count) proposals.add(walk());
    return proposals;
  }

  private State walk() {
    State state = space.start();
    for (int position = 0; !state.complete(); position++)
      state = state.decide(option(state, position));
    return state;
  }

  private int option(State state, int position) {
    int[] legal = state.legal().stream().toArray();
    if (position < best.length() && random.nextBoolean()) {
      int kept = state.knob().options().indexOf(best.decision(position).option());
      if (state.legal().get(kept)) return kept;
    }
    return legal[random.nextInt(legal.length)];
  }

  @Override
  public void observe(List<Feedback> feedback) {
    for (Feedback each : feedback) {
      random.moveTo(random.position() + Double.doubleToLongBits(each.reward()));
      if (each.reward() > bestReward) {
        best = each.state().trace();
        bestReward = each.reward();
      }
    }
  }

  @Override
  public byte[] checkpoint() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream output = new DataOutputStream(bytes)) {
      output.writeLong(random.position());
      output.writeDouble(bestReward);
      output.writeUTF(best.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void restore(byte[] checkpoint) {
    try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(checkpoint))) {
      long position = input.readLong();
      double reward = input.readDouble();
      Trace trace = Trace.parse(input.readUTF());
      if (input.read() >= 0) throw new CheckpointException("The checkpoint is too long.");
      random.moveTo(position);
      bestReward = reward;
      best = trace;
    } catch (IOException | TraceException e) {
      throw new CheckpointException("The checkpoint is no climber's.", e);
    }
  }
}
