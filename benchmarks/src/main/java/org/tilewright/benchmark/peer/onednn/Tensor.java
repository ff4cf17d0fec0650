package org.tilewright.benchmark.peer.onednn;

import java.util.Arrays;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.tilewright.benchmark.peer.Floats;

/**
 * A dense tensor as oneDNN sees it: extents in oneDNN's order of dimensions, strides in elements
 * that say how it really lies in memory.
 */
record Tensor(long[] extents, long[] strides, memory.data_type type) {

  /** Row-major: the last dimension is contiguous. */
  static Tensor rowMajor(long... extents) {
    int[] order = new int[extents.length];
    Arrays.setAll(order, dimension -> dimension);
    return stored(extents, order);
  }

  /**
   * @param order the dimensions from the slowest to the contiguous one
   */
  static Tensor stored(long[] extents, int... order) {
    long[] strides = new long[extents.length];
    long stride = 1;
    for (int position = order.length - 1; position >= 0; position--) {
      strides[order[position]] = stride;
      stride = Math.multiplyExact(stride, extents[order[position]]);
    }
    return new Tensor(extents, strides, memory.data_type.f32);
  }

  int elements() {
    return Math.toIntExact(Arrays.stream(extents).reduce(1, Math::multiplyExact));
  }

  memory.desc plain() {
    return new memory.desc(extents, type, strides);
  }

  /** Leaves the layout to oneDNN. */
  memory.desc anyLayout() {
    return new memory.desc(extents, type, memory.format_tag.any);
  }

  /** Copies values into memory of the plain layout. */
  void write(memory plain, double[] values) {
    FloatPointer elements = new FloatPointer(plain.get_data_handle());
    elements.put(Floats.of(values));
  }

  /** What lies in memory of the plain layout. */
  double[] read(memory plain) {
    float[] values = new float[elements()];
    new FloatPointer(plain.get_data_handle()).get(values);
    return Floats.widened(values);
  }
}
