package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;

class OperandsTest {

  @Test
  void wholeNumbersLeadToTheSameSumInAnyOrder() {
    Operator longSum = dotProduct(1 << 20);
    Operands operands = Operands.wholeNumbers(longSum, new Random(3));

    float forwards = 0;
    float backwards = 0;
    for (int i = 0, j = (1 << 20) - 1; j >= 0; i++, j--) {
      forwards += operands.source()[i] * operands.weights()[i];
      backwards += operands.source()[j] * operands.weights()[j];
    }

    assertThat(forwards).isEqualTo(backwards).isNotZero();
  }

  @Test
  void sumsThatWouldBeRoundedAreRefused() {
    Operator tooLong = dotProduct((1 << 20) + 1);

    assertThatThrownBy(() -> Operands.wholeNumbers(tooLong, new Random(3)))
        .hasMessageContaining("Sums of (1048577) products");
  }

  @Test
  void differentOutputsAreNamed() {
    assertThatThrownBy(() -> Operands.requireEqual(new float[] {1, 2}, new float[] {1, 3}))
        .isInstanceOf(Operands.WrongResultException.class)
        .hasMessageContaining("Element 1 of our output is 2.0, of the peer's 3.0");
  }

  @Test
  void anOutputThatIsNotANumberIsWrong() {
    assertThatThrownBy(() -> Operands.requireEqual(new float[] {Float.NaN}, new float[] {1}))
        .hasMessageContaining("NaN");
  }

  private static Operator dotProduct(long length) {
    return Operators.fromSpec("matmul m=1,n=1,k=" + length);
  }
}
