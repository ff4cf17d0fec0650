package org.tilewright.benchmark.peer.nd4j;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tilewright.benchmark.shape.Convolution;
import org.tilewright.benchmark.shape.ElementWise;
import org.tilewright.benchmark.shape.Matrices;
import org.tilewright.benchmark.shape.Norm;
import org.tilewright.benchmark.shape.Pooling;
import org.tilewright.benchmark.shape.Softmax;
import org.tilewright.space.operator.Operator;

/**
 * One of ND4J's operations.
 *
 * @param name as ND4J registers it
 * @param numbers its integer arguments, in its order
 * @param scalars its floating-point arguments
 * @param weights what is done to the second input beforehand
 */
record Operation(String name, List<Long> numbers, List<Double> scalars, Weights weights) {

  private Operation(String name, List<Long> numbers, Weights weights) {
    this(name, numbers, List.of(), weights);
  }

  /** How the weights of an operator become those of ND4J. */
  enum Weights {
    AS_THEY_ARE,
    /** {@code [kh][kw][c]} has one output for each input: {@code [kh][kw][c][1]}. */
    ONE_OUTPUT_EACH,
    /** {@code [kh][kw][ci][co]} becomes {@code [kh][kw][co][ci]}. */
    OUTPUTS_BEFORE_INPUTS
  }

  /** Padding as given, not chosen by ND4J. */
  private static final long EXPLICIT = 0;

  /** Empty if ND4J has no such operator. */
  static Optional<Operation> of(Operator operator) {
    Optional<Operation> product =
        Matrices.of(operator).filter(each -> each.epilogue().isEmpty()).map(Operation::of);
    return product
        .or(() -> Convolution.of(operator).filter(Operation::has).map(Operation::of))
        .or(() -> Pooling.of(operator).filter(Operation::has).map(Operation::of))
        .or(() -> ElementWise.of(operator).filter(Operation::has).map(Operation::of))
        .or(() -> Norm.of(operator).map(Operation::of))
        .or(() -> Softmax.of(operator).map(Operation::of));
  }

  private static Operation of(Matrices shape) {
    long a = shape.transposedA() ? 1 : 0;
    long b = shape.transposedB() ? 1 : 0;
    return new Operation("matmul", List.of(a, b, 0L), Weights.AS_THEY_ARE);
  }

  private static boolean has(Convolution shape) {
    boolean plain = !shape.epilogue().relu() && !shape.epilogue().scaleAndShift();
    return plain && shape.isEvenlyPadded() && (shape.groups() == 1 || shape.isDepthwise());
  }

  private static Operation of(Convolution shape) {
    List<Long> numbers =
        Stream.of(
                LongStream.of(shape.kernel()),
                LongStream.of(shape.everywhere(shape.stride())),
                LongStream.of(shape.padBefore()),
                LongStream.of(shape.everywhere(shape.dilation())),
                LongStream.of(EXPLICIT, channelsLast(shape), weightsOutermost(shape)))
            .flatMap(LongStream::boxed)
            .toList();
    return new Operation(name(shape), numbers, weights(shape));
  }

  private static long channelsLast(Convolution shape) {
    return shape.channelsFirst() ? 0 : 1;
  }

  /** 0 for weights {@code [k...][ci][co]}, 1 for {@code [co][ci][k...]}. */
  private static long weightsOutermost(Convolution shape) {
    return shape.channelsFirst() ? 1 : 0;
  }

  private static String name(Convolution shape) {
    if (shape.isDepthwise()) return "depthwise_conv2d";
    if (shape.transposed()) return "deconv2d";
    return switch (shape.dimensions()) {
      case 1 -> "conv1d";
      case 2 -> "conv2d";
      default -> "conv3dnew";
    };
  }

  private static Weights weights(Convolution shape) {
    if (shape.isDepthwise()) return Weights.ONE_OUTPUT_EACH;
    return shape.transposed() ? Weights.OUTPUTS_BEFORE_INPUTS : Weights.AS_THEY_ARE;
  }

  private static boolean has(Pooling shape) {
    return shape.isEvenlyPadded() && shape.dilation() == 1;
  }

  private static Operation of(Pooling shape) {
    long countPadding = shape.maximum() ? 0 : 1;
    long channelsLast = shape.channelsFirst() ? 0 : 1;
    List<Long> numbers =
        Stream.of(
                LongStream.of(shape.kernel()),
                LongStream.of(shape.both(shape.stride())),
                LongStream.of(shape.padBefore()),
                LongStream.of(shape.both(shape.dilation())),
                LongStream.of(EXPLICIT, countPadding, channelsLast))
            .flatMap(LongStream::boxed)
            .toList();
    String name = shape.maximum() ? "maxpool2d" : "avgpool2d";
    return new Operation(name, numbers, Weights.AS_THEY_ARE);
  }

  /** Over rows and columns. */
  private static Operation of(Norm shape) {
    return new Operation("reduce_norm2", List.of(1L, 2L), Weights.AS_THEY_ARE);
  }

  /** Over columns. */
  private static Operation of(Softmax shape) {
    return new Operation("softmax", List.of(1L), Weights.AS_THEY_ARE);
  }

  /** ND4J's GELU is an approximation, another function. */
  private static boolean has(ElementWise shape) {
    return !shape.function().equals("gelu") && !shape.relu();
  }

  private static Operation of(ElementWise shape) {
    // what a ReLU puts in place of negative values
    List<Double> scalars = shape.function().equals("add") ? List.of() : List.of(0.0);
    return new Operation(shape.function(), List.of(), scalars, Weights.AS_THEY_ARE);
  }
}
