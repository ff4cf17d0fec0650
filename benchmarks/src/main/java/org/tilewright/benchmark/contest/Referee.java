package org.tilewright.benchmark.contest;

import java.util.List;
import java.util.random.RandomGenerator;
import org.tilewright.benchmark.kernel.NativeKernel;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Manifest.Tolerance;

/**
 * Compares what contenders compute with our plain reference. Sums of small whole numbers must be
 * equal in every bit; where results are rounded, every kernel's own tolerance holds.
 */
record Referee(List<double[]> inputs, double[] expected, Tolerance tolerance) {
  private static final Tolerance NONE = new Tolerance(0, 0);

  /**
   * @param kernel any of ours for that operator: all carry the same reference
   */
  static Referee of(Operator operator, NativeKernel kernel, RandomGenerator random) {
    boolean exact = Inputs.areExact(operator);
    List<double[]> inputs =
        exact
            ? Inputs.wholeNumbers(kernel.manifest(), random)
            : Inputs.realNumbers(kernel.manifest(), random);
    Tolerance tolerance = exact ? NONE : kernel.manifest().tolerance();
    return new Referee(inputs, kernel.reference(inputs), tolerance);
  }

  /**
   * Lets a contender compute once.
   *
   * @throws WrongResultException if its result is not the expected one
   */
  void check(Contender contender) {
    contender.load(inputs);
    contender.execute(1);
    double[] output = contender.output();
    for (int i = 0; i < expected.length; i++) {
      if (!isRight(output[i], expected[i])) {
        throw new WrongResultException(i, output[i], expected[i]);
      }
    }
  }

  private boolean isRight(double actual, double wanted) {
    double allowed = tolerance.absolute() + tolerance.relative() * Math.abs(wanted);
    return Math.abs(actual - wanted) <= allowed;
  }

  /** A contender computes something else. */
  static final class WrongResultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongResultException(int element, double actual, double wanted) {
      super(
          "Element %d of the output is %s, of the reference's %s. Expected the same."
              .formatted(element, actual, wanted));
    }
  }
}
