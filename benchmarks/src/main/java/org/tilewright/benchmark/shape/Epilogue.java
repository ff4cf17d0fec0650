package org.tilewright.benchmark.shape;

/**
 * What follows a sum of products, in this order.
 *
 * @param bias adds one value for each output channel, the third input
 * @param relu replaces negative values by 0
 */
public record Epilogue(boolean bias, boolean relu) {

  static Epilogue of(WorkloadSpec spec) {
    return new Epilogue(spec.number("bias", 0) == 1, spec.number("relu", 0) == 1);
  }

  public boolean isEmpty() {
    return !bias && !relu;
  }
}
