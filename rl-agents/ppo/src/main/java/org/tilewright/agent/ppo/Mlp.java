package org.tilewright.agent.ppo;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A fully connected network: features in, two hidden layers of tanh, one number out.
 *
 * <p>Its parameters live in Java and are copied to PyTorch for each use. They are few, so that the
 * copy costs less than a matrix product, and nothing native has to be freed or saved.
 */
final class Mlp {
  private static final double HIDDEN_GAIN = Math.sqrt(2);

  private final int[] widths;
  private final List<float[]> parameters = new ArrayList<>();

  private Mlp(int inputs, int hidden) {
    this.widths = new int[] {inputs, hidden, hidden, 1};
  }

  /** Orthogonal weights, biases of 0. */
  static Mlp random(int inputs, int hidden, double headGain, RandomGenerator random) {
    Mlp network = new Mlp(inputs, hidden);
    for (int layer = 0; layer < network.layers(); layer++) {
      double gain = layer < network.layers() - 1 ? HIDDEN_GAIN : headGain;
      int rows = network.widths[layer];
      int columns = network.widths[layer + 1];
      network.parameters.add(Orthogonal.matrix(rows, columns, gain, random));
      network.parameters.add(new float[columns]);
    }
    return network;
  }

  /** Weights and biases by turns, first layer first; changing them changes the network. */
  List<float[]> parameters() {
    return parameters;
  }

  /** The network as PyTorch sees it for as long as the manager is open. */
  Loaded load(NDManager manager) {
    List<NDArray> arrays = new ArrayList<>();
    for (int layer = 0; layer < layers(); layer++) {
      Shape weights = new Shape(widths[layer], widths[layer + 1]);
      arrays.add(manager.create(parameters.get(2 * layer), weights));
      arrays.add(manager.create(parameters.get(2 * layer + 1)));
    }
    return new Loaded(arrays);
  }

  private int layers() {
    return widths.length - 1;
  }

  /** A copy of the parameters in native memory. */
  record Loaded(List<NDArray> arrays) {

    Loaded learning() {
      arrays.forEach(each -> each.setRequiresGradient(true));
      return this;
    }

    /** One number for each row. */
    NDArray forward(NDArray rows) {
      NDArray signal = rows;
      for (int i = 0; i < arrays.size(); i += 2) {
        signal = signal.matMul(arrays.get(i)).add(arrays.get(i + 1));
        if (i + 2 < arrays.size()) signal = signal.tanh();
      }
      return signal.reshape(-1);
    }
  }
}
