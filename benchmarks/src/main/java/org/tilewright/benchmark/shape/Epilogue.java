package org.tilewright.benchmark.shape;

/**
 * What follows a sum of products, in this order.
 *
 * @param bias adds one value for each output channel, the third input
 * @param scaleAndShift multiplies by one and adds another value for each output channel, the third
 *     and fourth inputs
 * @param relu replaces negative values by 0
 */
public record Epilogue(boolean bias, boolean scaleAndShift, boolean relu) {

  static Epilogue of(WorkloadSpec spec) {
    boolean normalised = spec.operator().endsWith("_bn_relu");
    return new Epilogue(
        spec.number("bias", 0) == 1, normalised, normalised || spec.number("relu", 0) == 1);
  }

  public boolean isEmpty() {
    return !bias && !scaleAndShift && !relu;
  }
}
