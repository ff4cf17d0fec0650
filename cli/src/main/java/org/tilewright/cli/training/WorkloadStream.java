package org.tilewright.cli.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.RandomStream;

/** Operators of random shapes as networks have them, an endless list for each seed. */
final class WorkloadStream {
  private static final double LEAST_FLOPS = 1e6;
  private static final double MOST_FLOPS = 8e8;

  private final RandomGenerator random;

  WorkloadStream(long seed) {
    this.random = RandomStream.named(seed, "workloads");
  }

  /** The first {@code count} of them, all different. */
  static List<Operator> first(int count, long seed) {
    WorkloadStream stream = new WorkloadStream(seed);
    Map<String, Operator> operators = new LinkedHashMap<>();
    while (operators.size() < count) {
      Operator next = stream.next();
      operators.putIfAbsent(next.workload().key(), next);
    }
    return new ArrayList<>(operators.values());
  }

  private Operator next() {
    while (true) {
      Operator operator = draw();
      double flops = operator.workload().flops();
      if (flops >= LEAST_FLOPS && flops <= MOST_FLOPS) return operator;
    }
  }

  private Operator draw() {
    double kind = random.nextDouble();
    if (kind < 0.35) return matmul();
    if (kind < 0.40) return batchMatmul();
    if (kind < 0.70) return convolution("nhwc");
    if (kind < 0.78) return convolution("nchw");
    if (kind < 0.82) return convolution1d();
    return depthwise();
  }

  private Operator matmul() {
    int m = random.nextInt(4) == 0 ? 1 : size(8, 1024);
    return operator("matmul", "m=%d,n=%d,k=%d", m, size(16, 2048), size(16, 2048));
  }

  private Operator batchMatmul() {
    return operator(
        "batch_matmul",
        "b=%d,m=%d,n=%d,k=%d",
        size(2, 24),
        size(16, 256),
        size(16, 256),
        size(16, 128));
  }

  private Operator convolution(String layout) {
    int kernel = oneOf(1, 1, 3, 3, 3, 5, 7);
    int image = size(kernel, 128);
    int first = random.nextInt(5) == 0 ? size(1, 8) : size(8, 512);
    return operator(
        "conv2d",
        "h=%d,w=%d,ci=%d,co=%d,k=%d,s=%d,p=%d,layout=" + layout,
        image,
        image,
        first,
        random.nextInt(12) == 0 ? 1 : size(8, 512),
        kernel,
        oneOf(1, 1, 1, 2),
        random.nextInt(4) == 0 ? 0 : kernel / 2);
  }

  private Operator convolution1d() {
    int kernel = oneOf(3, 5, 9);
    return operator(
        "conv1d",
        "l=%d,ci=%d,co=%d,k=%d,s=1,p=%d",
        size(64, 4096),
        size(8, 256),
        size(8, 256),
        kernel,
        kernel / 2);
  }

  private Operator depthwise() {
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
