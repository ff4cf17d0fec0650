package org.tilewright.codegen.ir;

import org.tilewright.space.operator.ElementType;

/**
 * Writes {@code erf(x) = x * P(x*x) / Q(x*x)} up to the point where the function is 1 to the last
 * digit. Relative errors stay below eight times epsilon: all coefficients are positive, so that
 * nothing cancels.
 *
 * <p>P and Q are rational minimax approximations of {@code erf(x) / x}, fitted with 50 digits by
 * least squares whose weights follow the error (Lawson's iteration; Rice, The Approximation of
 * Functions, volume 2, 1969). Their relative errors are 1.9e-8 in single precision and 3.7e-17 in
 * double.
 */
final class ErrorFunction {
  private final Arithmetic arithmetic;
  private final VectorType type;
  private final Fit fit;

  ErrorFunction(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
    this.type = arithmetic.type();
    this.fit = type.element() == ElementType.F32 ? SINGLE : DOUBLE;
  }

  /**
   * Both polynomials, constant terms first.
   *
   * @param end from here on the function is 1
   */
  private record Fit(double end, double[] numerator, double[] denominator) {}

  private static final Fit SINGLE =
      new Fit(
          3.925,
          new double[] {
            1.1283791464309234,
            0.19051741866134975,
            0.05275815449563127,
            0.003768996858151539,
            0.0002847167405843614,
            2.045993680440287e-06
          },
          new double[] {
            1.0,
            0.5021744154303225,
            0.11415021921528261,
            0.01497611061045309,
            0.0011629093542300797,
            3.804080864590553e-05
          });

  private static final Fit DOUBLE =
      new Fit(
          5.93,
          new double[] {
            1.1283791670955126,
            0.22015119401610134,
            0.0661173310549274,
            0.0068883071650740705,
            0.0008555277187463966,
            5.692771485403879e-05,
            3.899358298211813e-06,
            1.6941178448148356e-07,
            6.757111886145489e-09,
            1.7188132121325922e-10,
            3.33492055619499e-12,
            2.2261856436365214e-14,
            1.5709535304531587e-17
          },
          new double[] {
            1.0,
            0.5284372491409741,
            0.1347407087336396,
            0.021983971753619103,
            0.0025643210470944057,
            0.0002260465041719781,
            1.549441119249893e-05,
            8.347425083468598e-07,
            3.5141115188975536e-08,
            1.1240316777562938e-09,
            2.5479866447720966e-11,
            3.317917218238507e-13,
            8.848692642281177e-16
          });

  String of(String x) {
    String inside = arithmetic.clamp(x, -fit.end(), fit.end());
    String square = arithmetic.multiply(inside, inside);
    String numerator = arithmetic.polynomial(fit.numerator(), square);
    String product = arithmetic.multiply(inside, numerator);
    String denominator = arithmetic.polynomial(fit.denominator(), square);
    String ratio = arithmetic.divide(product, denominator);
    String upTo1 = arithmetic.where("oge", x, fit.end(), type.constant(1), ratio);
    return arithmetic.where("ole", x, -fit.end(), type.constant(-1), upTo1);
  }
}
