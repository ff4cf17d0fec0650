package org.tilewright.cost.mlp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tilewright.cost.sample.Features;

/**
 * Several networks of the same shape that began differently; where they disagree is doubt
 * (Lakshminarayanan, Pritzel, Blundell 2017). Features in, two hidden layers of ReLU, one score
 * out.
 *
 * <p>All members are one stack of matrices, so that one product serves them all. Parameters live in
 * Java and are copied to PyTorch for each use: nothing native has to be freed. Not safe from
 * several threads.
 */
final class Committee {
  static final int MEMBERS = 4;
  private static final int HIDDEN = 64;

  private final int[] widths;
  private final Scale scale;
  private final List<float[]> parameters = new ArrayList<>();

  /** Subtracted from a member's scores, whose zero means nothing, so that members compare. */
  private final float[] offsets = new float[MEMBERS];

  private Committee(int features, Scale scale) {
    this.widths = new int[] {features, HIDDEN, HIDDEN, 1};
    this.scale = scale;
    for (int layer = 0; layer < layers(); layer++) {
      parameters.add(new float[MEMBERS * widths[layer] * widths[layer + 1]]);
      parameters.add(new float[MEMBERS * widths[layer + 1]]);
    }
  }

  /** Weights as He et al. (2015, arXiv 1502.01852, eq. 10), biases of 0. */
  static Committee random(int features, RandomGenerator random) {
    Committee committee = new Committee(features, new Scale(features));
    for (int layer = 0; layer < committee.layers(); layer++) {
      double deviation = Math.sqrt(2.0 / committee.widths[layer]);
      float[] weights = committee.parameters.get(2 * layer);
      for (int at = 0; at < weights.length; at++) {
        weights[at] = (float) (deviation * random.nextGaussian());
      }
    }
    return committee;
  }

  boolean hasLearned() {
    return !scale.isEmpty();
  }

  Scale scale() {
    return scale;
  }

  /** Weights and biases by turns, first layer first; changing them changes the members. */
  List<float[]> parameters() {
    return parameters;
  }

  /** The scores of every row by the first member, then by the second, and so on. */
  float[] scores(Features rows) {
    try (NDManager manager = Torch.manager()) {
      float[] scores = load(manager).forward(matrix(rows, manager)).toFloatArray();
      for (int at = 0; at < scores.length; at++) scores[at] -= offsets[at / rows.rows()];
      return scores;
    }
  }

  /** Lets every member's scores of these rows have mean 0. */
  void centre(Features rows) {
    float[] scores = scores(rows);
    for (int member = 0; member < MEMBERS; member++) {
      double sum = 0;
      for (int row = 0; row < rows.rows(); row++) sum += scores[member * rows.rows() + row];
      offsets[member] += (float) (sum / rows.rows());
    }
  }

  /** Scaled features, one state in each row. */
  NDArray matrix(Features rows, NDManager manager) {
    return manager.create(scale.apply(rows), new Shape(rows.rows(), rows.columns()));
  }

  /** The members as PyTorch sees them for as long as the manager is open. */
  Loaded load(NDManager manager) {
    List<NDArray> arrays = new ArrayList<>();
    for (int layer = 0; layer < layers(); layer++) {
      Shape weights = new Shape(MEMBERS, widths[layer], widths[layer + 1]);
      arrays.add(manager.create(parameters.get(2 * layer), weights));
      Shape biases = new Shape(MEMBERS, 1, widths[layer + 1]);
      arrays.add(manager.create(parameters.get(2 * layer + 1), biases));
    }
    return new Loaded(arrays);
  }

  private int layers() {
    return widths.length - 1;
  }

  /** A copy of the parameters in native memory. */
  record Loaded(List<NDArray> arrays) {

    /** Members by rows. */
    NDArray forward(NDArray rows) {
      NDArray signal = rows;
      for (int at = 0; at < arrays.size(); at += 2) {
        signal = signal.matMul(arrays.get(at)).add(arrays.get(at + 1));
        if (at + 2 < arrays.size()) signal = Activation.relu(signal);
      }
      return signal.reshape(MEMBERS, -1);
    }
  }

  int byteCount() {
    int floats = MEMBERS + parameters.stream().mapToInt(each -> each.length).sum();
    return scale.byteCount() + floats * Float.BYTES;
  }

  void put(ByteBuffer buffer) {
    scale.put(buffer);
    for (float each : offsets) buffer.putFloat(each);
    for (float[] array : parameters) for (float each : array) buffer.putFloat(each);
  }

  /** Reads back what {@link #put} wrote. */
  static Committee read(ByteBuffer buffer, int features) {
    Committee committee = new Committee(features, Scale.read(buffer, features));
    for (int at = 0; at < MEMBERS; at++) committee.offsets[at] = buffer.getFloat();
    for (float[] array : committee.parameters) {
      for (int at = 0; at < array.length; at++) array[at] = buffer.getFloat();
    }
    return committee;
  }
}
