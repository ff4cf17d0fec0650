package org.tilewright.benchmark.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.Manifest;

class InputsTest {

  @Test
  void wholeNumbersLeadToTheSameSumInAnyOrder() {
    List<double[]> inputs = Inputs.wholeNumbers(kernel("f32", 1 << 18), new Random(3));

    float forwards = 0;
    float backwards = 0;
    for (int i = 0, j = (1 << 18) - 1; j >= 0; i++, j--) {
      forwards += (float) (inputs.get(0)[i] * inputs.get(1)[i]);
      backwards += (float) (inputs.get(0)[j] * inputs.get(1)[j]);
    }

    assertThat(forwards).isEqualTo(backwards).isNotZero();
  }

  @Test
  void sumsThatWouldBeRoundedAreNotExact() {
    assertThat(Inputs.areExact(dotProduct(1000))).isTrue();
    assertThat(Inputs.areExact(dotProduct(1 << 20))).isFalse();
  }

  @Test
  void whatAnEarlierStageRoundsIsNotExact() {
    assertThat(Inputs.areExact(Operators.parse("relu", "4x5"))).isTrue();
    assertThat(Inputs.areExact(Operators.parse("softmax", "4x5"))).isFalse();
  }

  @Test
  void realNumbersOfSinglePrecisionAreRounded() {
    double first = Inputs.realNumbers(kernel("f32", 1), new Random(3)).get(0)[0];

    assertThat(first).isEqualTo((float) first).isBetween(-1.0, 1.0);
  }

  @Test
  void integersAreThoseThatKernelsAreVerifiedWith() {
    Manifest.Operand any = kernel("i32", 100).operands().get(0);
    Manifest kernel = kernel(List.of(any.verifiedWith(new Manifest.Values(5, 7))));

    assertThat(Inputs.realNumbers(kernel, new Random(3)).get(0)).containsOnly(5, 6, 7);
  }

  private static Manifest kernel(String type, long elements) {
    var operand =
        new Manifest.Operand("x", Manifest.Role.INPUT, type, List.of(elements), "element");
    return kernel(List.of(operand, operand));
  }

  private static Manifest kernel(List<Manifest.Operand> operands) {
    var none = new Manifest.Tolerance(0, 0);
    return new Manifest("kernel", operands, false, 1, none, 1, Optional.empty());
  }

  private static Operator dotProduct(long length) {
    return Operators.fromSpec("matmul m=1,n=1,k=" + length);
  }
}
