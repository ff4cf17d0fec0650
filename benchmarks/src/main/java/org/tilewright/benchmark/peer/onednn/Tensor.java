package org.tilewright.benchmark.peer.onednn;

import java.util.Arrays;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
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

  /** Images with dimensions in oneDNN's order: batch, channels, then height and width or alike. */
  static Tensor images(long batch, long channels, boolean channelsFirst, long... extents) {
    long[] all = new long[extents.length + 2];
    all[0] = batch;
    all[1] = channels;
    System.arraycopy(extents, 0, all, 2, extents.length);
    if (channelsFirst) return rowMajor(all);
    int[] channelsLast = new int[all.length];
    Arrays.setAll(channelsLast, position -> position == 0 ? 0 : position + 1);
    channelsLast[all.length - 1] = 1;
    return stored(all, channelsLast);
  }

  /** The same with elements of another type. */
  Tensor of(memory.data_type other) {
    return new Tensor(extents, strides, other);
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
    Pointer data = plain.get_data_handle();
    switch (type) {
      case s8 -> new BytePointer(data).put(bytes(values), 0, values.length);
      case s32 -> new IntPointer(data).put(integers(values), 0, values.length);
      default -> new FloatPointer(data).put(Floats.of(values), 0, values.length);
    }
  }

  private static byte[] bytes(double[] values) {
    byte[] narrow = new byte[values.length];
    for (int i = 0; i < values.length; i++) narrow[i] = (byte) values[i];
    return narrow;
  }

  private static int[] integers(double[] values) {
    return Arrays.stream(values).mapToInt(each -> (int) each).toArray();
  }

  /** What lies in memory of the plain layout, of sums. */
  double[] read(memory plain) {
    Pointer data = plain.get_data_handle();
    if (type == memory.data_type.s32) {
      int[] values = new int[elements()];
      new IntPointer(data).get(values, 0, values.length);
      return Arrays.stream(values).asDoubleStream().toArray();
    }
    float[] values = new float[elements()];
    new FloatPointer(data).get(values, 0, values.length);
    return Floats.widened(values);
  }
}
