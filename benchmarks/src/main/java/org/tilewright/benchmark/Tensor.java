package org.tilewright.benchmark;

import java.util.Arrays;
import org.bytedeco.dnnl.memory;

/**
 * A dense fp32 tensor as oneDNN sees it: extents in oneDNN's order of dimensions, strides in
 * elements that say how it really lies in memory.
 */
record Tensor(long[] extents, long[] strides) {

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
    return new Tensor(extents, strides);
  }

  int elements() {
    return Math.toIntExact(Arrays.stream(extents).reduce(1, Math::multiplyExact));
  }

  memory.desc plain() {
    return new memory.desc(extents, memory.data_type.f32, strides);
  }

  /** Leaves the layout to oneDNN. */
  memory.desc anyLayout() {
    return new memory.desc(extents, memory.data_type.f32, memory.format_tag.any);
  }
}
