package org.tilewright.cli.training;

import java.util.random.RandomGenerator;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;

/** One operator of each kind at a time, with sizes that networks might have. */
final class RandomShapes {
  private final RandomGenerator random;

  RandomShapes(RandomGenerator random) {
    this.random = random;
  }

  Operator matmul() {
    int m = random.nextInt(4) == 0 ? 1 : size(8, 1024);
    return operator("matmul", "m=%d,n=%d,k=%d", m, size(16, 2048), size(16, 2048));
  }

  Operator batchMatmul() {
    return operator(
        "batch_matmul",
        "b=%d,m=%d,n=%d,k=%d",
        size(2, 24),
        size(16, 256),
        size(16, 256),
        size(16, 128));
  }

  Operator attentionScores() {
    return operator(
        "transpose_batch_matmul",
        "seq=%d,heads=%d,dim=%d",
        size(32, 384),
        size(4, 16),
        oneOf(32, 64, 64, 80, 128));
  }

  Operator convolution(String layout) {
    return convolution("conv2d", layout, 1);
  }

  Operator dilated() {
    return convolution("conv2d", "nhwc", 2);
  }

  /** With batch normalisation and ReLU. */
  Operator normalised() {
    return convolution("conv2d_bn_relu", "nhwc", 1);
  }

  private Operator convolution(String name, String layout, int dilation) {
    int kernel = dilation > 1 ? oneOf(3, 3, 5) : oneOf(1, 1, 3, 3, 3, 5, 7);
    int image = size(Math.max(5, dilation * kernel), 128);
    int first = random.nextInt(5) == 0 ? size(1, 8) : size(8, 512);
    return operator(
        name,
        "h=%d,w=%d,ci=%d,co=%d,k=%d,s=%d,p=%d,d=%d,layout=" + layout,
        image,
        image,
        first,
        random.nextInt(12) == 0 ? 1 : size(8, 512),
        kernel,
        oneOf(1, 1, 1, 2),
        random.nextInt(4) == 0 ? 0 : dilation * (kernel / 2),
        dilation);
  }

  Operator grouped() {
    int groups = oneOf(2, 4, 8, 32);
    int kernel = oneOf(1, 3, 3);
    int image = size(7, 64);
    return operator(
        "conv2d",
        "h=%d,w=%d,ci=%d,co=%d,k=%d,s=%d,p=%d,g=%d",
        image,
        image,
        groups * size(4, 64),
        groups * size(4, 64),
        kernel,
        oneOf(1, 1, 2),
        kernel / 2,
        groups);
  }

  Operator convolution1d() {
    int kernel = oneOf(1, 3, 5, 9);
    return operator(
        "conv1d",
        "l=%d,ci=%d,co=%d,k=%d,s=%d,p=%d",
        size(32, 4096),
        size(8, 512),
        size(8, 512),
        kernel,
        oneOf(1, 1, 2),
        kernel / 2);
  }

  Operator convolution3d() {
    int kernel = oneOf(1, 3, 3);
    int image = size(7, 56);
    return operator(
        "conv3d",
        "d_in=%d,h=%d,w=%d,ci=%d,co=%d,k=%d,s=%d,p=%d",
        oneOf(4, 8, 16),
        image,
        image,
        size(3, 256),
        size(8, 256),
        kernel,
        oneOf(1, 1, 2),
        kernel / 2);
  }

  Operator transposed() {
    int image = size(4, 32);
    return operator(
        "conv2d_transpose",
        "h=%d,w=%d,ci=%d,co=%d,k=4,s=2,p=1",
        image,
        image,
        size(16, 512),
        random.nextInt(4) == 0 ? 3 : size(16, 256));
  }

  Operator capsules() {
    int image = size(6, 24);
    return operator(
        "conv2d_capsule",
        "h=%d,w=%d,ci=%d,co=%d,k=3,s=%d,p=1,cap=4",
        image,
        image,
        size(4, 32),
        size(8, 32),
        oneOf(1, 2));
  }

  Operator depthwise() {
    int kernel = oneOf(3, 3, 3, 5, 7);
    int image = size(kernel, 128);
    return operator(
        "depthwise_conv2d",
        "h=%d,w=%d,c=%d,k=%d,s=%d,p=%d",
        image,
        image,
        size(8, 1024),
        kernel,
        oneOf(1, 1, 2),
        kernel / 2);
  }

  Operator pooling(String name) {
    int kernel = oneOf(2, 3, 3);
    int image = size(14, 128);
    return operator(
        name,
        "h=%d,w=%d,c=%d,k=%d,s=2,p=%d,layout=" + (random.nextInt(3) == 0 ? "nchw" : "nhwc"),
        image,
        image,
        size(16, 512),
        kernel,
        kernel / 2);
  }

  /** Of an operator that treats each row of a matrix alike. */
  Operator rows(String name) {
    return operator(name, "m=%d,n=%d", size(16, 2048), size(32, 4096));
  }

  Operator norm() {
    return operator("norm", "b=%d,m=%d,n=%d", oneOf(1, 1, 4), size(64, 1024), size(64, 1024));
  }

  /** Of two images, with ReLU, as residual connections end. */
  Operator addition() {
    int image = size(7, 112);
    return operator("add", "h=%d,w=%d,c=%d,relu=1", image, image, size(16, 512));
  }

  private static Operator operator(String name, String shape, Object... sizes) {
    return Operators.parse(name, shape.formatted(sizes));
  }

  private int oneOf(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Uniform on a log scale; most sizes are multiples of 8, as designers of networks like them. */
  private int size(int least, int most) {
    double drawn = least * Math.pow((double) most / least, random.nextDouble());
    int size = (int) Math.round(drawn);
    boolean round = size >= 16 && random.nextInt(4) > 0;
    return round ? (size + 4) / 8 * 8 : size;
  }
}
