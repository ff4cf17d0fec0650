package org.tilewright.space.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matmul | 64x32x16 | m=64;n=32;k=16",
        "matmul | 64x32x16 | k=16, n=32, m=+064",
        "matmul | 64x32x16 | 64x32x16,ta=0,bias=0,type=f32",
        "batch_matmul | 3x64x32x16 | b=3,m=64,n=32,k=16",
        "conv2d | h=8,w=8,ci=4,co=4,k=3,p=1 | p=1;kw=3;kh=3;co=4;ci=4;w=8;h=8;n=1;s=1;d=1;g=1;layout=nhwc",
        "conv2d | h=8,w=8,ci=4,co=4,k=3,p=1 | h=8,w=8,ci=4,co=4,k=3,pt=1,pb=1,pl=1,pr=1",
        "conv3d | d_in=4,h=8,w=8,ci=4,co=4,k=3 | d_in=4,h=8,w=8,ci=4,co=4,kd=3,kh=3,kw=3",
      })
  void equalShapesHaveEqualKeysHoweverTheyAreWritten(String operator, String one, String other) {
    assertThat(Operators.parse(operator, one)).isEqualTo(Operators.parse(operator, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matmul | 64x32x16 | matmul m=64,n=32,k=16,type=f32",
        "matmul | 64x32x16,tb=1,type=f64 | matmul m=64,n=32,k=16,tb=1,type=f64",
        "conv2d | h=8,w=8,ci=4,co=4,kh=3,kw=3 | conv2d h=8,w=8,ci=4,co=4,k=3,type=f32",
        "conv2d | h=8,w=9,ci=4,co=4,kh=3,kw=1,pt=1 | conv2d h=8,w=9,ci=4,co=4,kh=3,kw=1,pt=1,type=f32",
      })
  void specsListWhatDiffersFromTheStandardInOneOrder(String operator, String shape, String spec) {
    assertThat(Operators.parse(operator, shape).workload().spec()).isEqualTo(spec);
  }

  @Test
  void keysOfWorkloadsNeverChange() {
    assertThat(Operators.parse("matmul", "512x512x512").workload().key())
        .isEqualTo("cc00325b0482d3a1");
    assertThat(Operators.parse("conv2d", "h=56,w=56,ci=64,co=64,k=3,p=1").workload().key())
        .isEqualTo("8200c0d5dac55c84");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsReadBackFromItsSpec(Operator operator) {
    assertThat(Operators.fromSpec(operator.workload().spec())).isEqualTo(operator);
  }

  static List<Operator> examples() {
    return Operators.kinds().stream()
        .map(OperatorKind::signature)
        .map(each -> Operators.parse(each.name(), each.example() + "," + options(each)))
        .toList();
  }

  @Test
  void constantWeightsAreAParameterOfTheWorkload() {
    Operator constant = Operators.withConstantWeights(Operators.parse("matmul", "8x4x2"));

    assertThat(constant.workload().spec()).isEqualTo("matmul m=8,n=4,k=2,const=1,type=f32");
    assertThat(constant).isEqualTo(Operators.fromSpec(constant.workload().spec()));
    assertThat(constant.inputs()).extracting(Operand::constant).containsExactly(false, true);
    assertThat(Operators.withConstantWeights(constant)).isEqualTo(constant);
  }

  /** All that may be asked for. */
  private static String options(Signature signature) {
    return Stream.of("bias=1", "relu=1", "type=f64")
        .filter(each -> signature.names().contains(each.substring(0, each.indexOf('='))))
        .collect(Collectors.joining(","));
  }

  @Test
  void biasAndReluCountInFlopsAndBytes() {
    var plain = Operators.parse("matmul", "8x4x2").workload();
    var fused = Operators.parse("matmul", "8x4x2,bias=1,relu=1").workload();

    assertThat(fused.flops()).isEqualTo(plain.flops() + 2 * 8 * 4);
    assertThat(fused.bytes()).isEqualTo(plain.bytes() + 4 * 4);
  }

  @Test
  void operandsLargerThanMemoryAreRefused() {
    Operator matmul = Operators.parse("matmul", "16384x16384x16384");

    assertThatCode(() -> Operators.requireFits(matmul, 3L << 30)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Operators.requireFits(matmul, 1L << 30))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "The operands of matmul 16384x16384x16384 take too much memory (3.0 GiB). "
                + "Expected at most 1.0 GiB. Try a smaller shape.");
  }
}
