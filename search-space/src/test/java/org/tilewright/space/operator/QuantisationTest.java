package org.tilewright.space.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tilewright.space.operator.Textbook.Image;
import org.tilewright.space.operator.Textbook.Kernel;
import org.tilewright.tuner.RandomStream;

class QuantisationTest {
  private final RandomGenerator random = RandomStream.seeded(7);

  @Test
  void sumsOfEightBitsHaveThirtyTwo() {
    Operator matmul = Operators.parse("matmul", "2x3x4,bias=1,type=i8");

    assertThat(matmul.operands())
        .extracting(Operand::type)
        .containsExactly(ElementType.I8, ElementType.I8, ElementType.I32, ElementType.I32);
    assertThat(matmul.accumulatorType()).isEqualTo(ElementType.I32);
    assertThat(matmul.holdsPartialSums()).isTrue();
  }

  @Test
  void requantisedOutputsHaveEightBitsAndFactorsForEachChannel() {
    Operator matmul = Operators.parse("matmul", "2x3x4,bias=1,requantise=1,type=i8");

    assertThat(matmul.inputs())
        .extracting(Operand::name)
        .containsExactly("a", "b", "bias", "multiplier", "shift");
    assertThat(matmul.inputs().get(4).shape()).containsExactly(3L);
    assertThat(matmul.output().operand().type()).isEqualTo(ElementType.I8);
    assertThat(matmul.holdsPartialSums()).isFalse();
  }

  @Test
  void fixedPointProductsAreRoundedAsGemmlowpDoes() {
    for (int each = 0; each < 100_000; each++) {
      int value = random.nextInt() >> random.nextInt(32);
      int multiplier = random.nextInt(1 << 30, Integer.MAX_VALUE);
      int shift = random.nextInt(-31, 31);
      assertThat(FixedPoint.multiply(value, multiplier, shift))
          .as("%d, %d, %d", value, multiplier, shift)
          .isEqualTo(Textbook.multiplyByQuantizedMultiplier(value, multiplier, shift));
    }
  }

  @Test
  void halvesAreRoundedAwayFromZeroByTheSecondRounding() {
    int half = 1 << 30;
    assertThat(FixedPoint.multiply(10, half, -1)).isEqualTo(3);
    assertThat(FixedPoint.multiply(-10, half, -1)).isEqualTo(-3);
    assertThat(FixedPoint.multiply(5, half, 3)).isEqualTo(20);
  }

  @Test
  void quantisedConvolutionAgreesWithTheTextbook() {
    Image in = new Image(1, 1, 6, 7, 2);
    Image out = new Image(1, 1, 3, 4, 3);
    double[] input = bytes(6 * 7 * 2);
    double[] weights = bytes(3 * 3 * 2 * 3);
    double[] bias = integers(3, -4096, 4096);
    double[] multiplier = integers(3, 1 << 30, Integer.MAX_VALUE);
    double[] shift = integers(3, -9, -7);
    String shape =
        "h=6,w=7,ci=2,co=3,k=3,s=2,pb=1,pl=1,pr=1,bias=1,requantise=1,zi=-9,zo=4,lo=-100,type=i8";

    double[] output =
        Interpreter.evaluate(
            Operators.parse("conv2d", shape), List.of(input, weights, bias, multiplier, shift));

    double[] centred = new double[input.length];
    for (int each = 0; each < input.length; each++) centred[each] = input[each] + 9;
    double[] sums =
        Textbook.convolution(in, centred, new Kernel(1, 3, 3, 0, 0, 1), weights, out, 2, 1, 1);
    assertThat(output)
        .containsExactly(Textbook.requantised(sums, bias, multiplier, shift, 4, -100, 127));
  }

  @Test
  void reluCutsOffAtTheZeroPoint() {
    Operator matmul = Operators.parse("matmul", "1x1x1,relu=1,requantise=1,zo=-5,type=i8");
    double[] one = {1};
    double[] minus = {-100};
    double[] multiplier = {1 << 30};

    assertThat(Interpreter.evaluate(matmul, List.of(one, minus, multiplier, new double[] {0})))
        .containsExactly(-5);
  }

  @Test
  void keysThatMeanNothingAreRefused() {
    assertThatThrownBy(() -> Operators.parse("matmul", "2x3x4,zi=3"))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "The key zi=3 means nothing without type=i8. Expected both or none. Add type=i8.");
    assertThatThrownBy(() -> Operators.parse("matmul", "2x3x4,zo=3,type=i8"))
        .hasMessage(
            "The key zo=3 means nothing without requantise=1. Expected both or none. Add requantise=1.");
    assertThatThrownBy(() -> Operators.parse("matmul", "2x3x4,requantise=1,lo=9,hi=8,type=i8"))
        .hasMessage(
            "The least output (lo=9) is above the greatest (hi=8). Expected lo up to hi. Exchange them.");
    assertThatThrownBy(() -> Operators.parse("matmul", "2x3x4,zi=128,type=i8"))
        .hasMessage(
            "The value of zi (128) is out of range. Expected the zero point of the first operand, from -128 to 127. Try zi=0.");
  }

  private double[] bytes(int count) {
    return integers(count, -128, 127);
  }

  private double[] integers(int count, int least, int most) {
    return random.ints(count, least, most).asDoubleStream().toArray();
  }

  /** Sums over windows of 2: 3, -3, 1 and -4 with their halves away from 0; padding is zi. */
  @Test
  void meansAreRoundedToTheNearestHalvesAwayFromZero() {
    Operator pool = Operators.parse("avgpool2d", "h=1,w=7,c=1,kh=1,kw=2,s=2,pr=1,zi=-5,type=i8");
    double[] input = {1, 2, -1, -2, 0, 1, 1};

    assertThat(pool.output().operand().type()).isEqualTo(ElementType.I8);
    assertThat(Interpreter.evaluate(pool, List.of(input))).containsExactly(2, -2, 1, -2);
  }
}
