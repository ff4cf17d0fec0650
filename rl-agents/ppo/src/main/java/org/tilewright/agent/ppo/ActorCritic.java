package org.tilewright.agent.ppo;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tilewright.agent.Normaliser;
import org.tilewright.tuner.RandomStream;

/**
 * Two networks that share nothing but the normaliser of their input: the actor scores options by
 * the features of the state they lead to, the critic expects a reward from the features of a state.
 */
final class ActorCritic {
  /** Small, so that the first policy is nearly uniform (Andrychowicz et al. 2020). */
  private static final double ACTOR_HEAD_GAIN = 0.01;

  private static final double CRITIC_HEAD_GAIN = 1;

  private final int features;
  private final int hidden;
  private final Normaliser normaliser;
  private final Mlp actor;
  private final Mlp critic;

  ActorCritic(int features, int hidden, RandomGenerator random) {
    this.features = features;
    this.hidden = hidden;
    this.normaliser = new Normaliser(features);
    this.actor = Mlp.random(features, hidden, ACTOR_HEAD_GAIN, random);
    this.critic = Mlp.random(features, hidden, CRITIC_HEAD_GAIN, random);
  }

  /** The same knowledge in arrays of its own. */
  ActorCritic copy() {
    ActorCritic copy = new ActorCritic(features, hidden, RandomStream.seeded(0));
    for (int i = 0; i < parameters().size(); i++) {
      float[] from = parameters().get(i);
      System.arraycopy(from, 0, copy.parameters().get(i), 0, from.length);
    }
    copy.normaliser.become(normaliser);
    return copy;
  }

  /** Width of the hidden layers. */
  int hidden() {
    return hidden;
  }

  Mlp actor() {
    return actor;
  }

  Mlp critic() {
    return critic;
  }

  Normaliser normaliser() {
    return normaliser;
  }

  /** Of the actor, then of the critic. */
  List<float[]> parameters() {
    return Stream.of(actor, critic).flatMap(each -> each.parameters().stream()).toList();
  }

  /** How much the actor likes each state. */
  float[] scores(List<float[]> rows) {
    return forward(actor, rows);
  }

  /** The reward the critic expects from each state. */
  float[] values(List<float[]> rows) {
    return forward(critic, rows);
  }

  private float[] forward(Mlp network, List<float[]> rows) {
    try (NDManager manager = Torch.manager()) {
      return network.load(manager).forward(matrix(rows, manager)).toFloatArray();
    }
  }

  /** Normalised features, one state in each row. */
  NDArray matrix(List<float[]> rows, NDManager manager) {
    float[] matrix = new float[rows.size() * features];
    for (int row = 0; row < rows.size(); row++) normaliser.normalise(rows.get(row), matrix, row);
    return manager.create(matrix, new Shape(rows.size(), features));
  }

  void write(DataOutputStream out) throws IOException {
    normaliser.write(out);
    Floats.write(out, parameters());
  }

  void read(DataInputStream in) throws IOException {
    normaliser.read(in);
    Floats.readInto(parameters(), in);
  }
}
