package org.tilewright.benchmark;

import java.util.stream.LongStream;

/** Channels last, any number of spatial dimensions: every tap of every output, one by one. */
final class PlainConvolution {
  private final Convolution shape;
  private final float[] input;
  private final float[] weights;

  private PlainConvolution(Convolution shape, float[] input, float[] weights) {
    this.shape = shape;
    this.input = input;
    this.weights = weights;
  }

  static float[] of(Convolution shape, float[] input, float[] weights) {
    PlainConvolution plain = new PlainConvolution(shape, input, weights);
    long[] extents = shape.destination().extents();
    int dimensions = shape.image().length;
    float[] output = new float[shape.destination().elements()];
    for (int index = 0; index < output.length; index++) {
      int channel = (int) (index % shape.outputs());
      long rest = index / shape.outputs();
      long[] position = new long[dimensions];
      for (int axis = dimensions - 1; axis >= 0; axis--) {
        position[axis] = rest % extents[axis + 2];
        rest /= extents[axis + 2];
      }
      output[index] = (float) plain.sum((int) rest, position, channel);
    }
    return output;
  }

  private double sum(int image, long[] position, int channel) {
    long taps = LongStream.of(shape.kernel()).reduce(1, (a, b) -> a * b);
    int inputsPerGroup = (int) (shape.inputs() / shape.groups());
    long firstInput = channel / (shape.outputs() / shape.groups()) * inputsPerGroup;
    double sum = 0;
    for (int tap = 0; tap < taps; tap++) {
      long pixel = pixel(image, position, tap);
      if (pixel < 0) continue;
      for (int i = 0; i < inputsPerGroup; i++) {
        float value = input[(int) (pixel * shape.inputs() + firstInput + i)];
        sum += value * weights[(int) ((tap * inputsPerGroup + i) * shape.outputs() + channel)];
      }
    }
    return sum;
  }

  /** Number of the input pixel under {@code tap}, or -1 if that lies on the border. */
  private long pixel(int image, long[] position, int tap) {
    int dimensions = position.length;
    long[] offset = new long[dimensions];
    for (int axis = dimensions - 1; axis >= 0; axis--) {
      offset[axis] = tap % shape.kernel()[axis];
      tap /= (int) shape.kernel()[axis];
    }
    long pixel = image;
    for (int axis = 0; axis < dimensions; axis++) {
      long at =
          position[axis] * shape.stride()
              + offset[axis] * shape.dilation()
              - shape.padBefore()[axis];
      if (at < 0 || at >= shape.image()[axis]) return -1;
      pixel = pixel * shape.image()[axis] + at;
    }
    return pixel;
  }
}
