package org.tilewright.space.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeProblemsTest {

  @Test
  void anUnknownOperatorIsToldTheKnownOnesAndTheNearest() {
    assertThat(problems("conv2", "h=1"))
        .containsExactly(
            "The operator (conv2) is unknown. Known operators: matmul, batch_matmul, "
                + "transpose_batch_matmul, conv1d, conv2d, conv3d, conv2d_bn_relu, "
                + "depthwise_conv2d, conv2d_transpose, conv2d_capsule, maxpool2d, avgpool2d, norm, softmax, "
                + "layernorm, add, gelu, relu, relu6. Did you mean conv2d?");
  }

  @Test
  void nothingIsSuggestedForAWordThatIsNearNone() {
    assertThat(problems("fft", "n=8")).singleElement().asString().doesNotContain("Did you mean");
  }

  @Test
  void allProblemsOfAnInputAreReportedTogether() {
    assertThat(
            problems("conv2d", "h=abc,w=0,ci=63,co=64,kh=9,kw=3,g=4,stride=2,layout=hwcn,s=1,s=2"))
        .containsExactlyInAnyOrder(
            "The value of h (abc) is not a whole number. Expected the input's height, from 1 to "
                + "2147483647. Try h=56,w=56,ci=64,co=64,k=3,p=1.",
            "The value of w (0) is out of range. Expected the input's width, from 1 to 2147483647. "
                + "Try h=56,w=56,ci=64,co=64,k=3,p=1.",
            "The key (stride) is unknown. Keys of conv2d: bias, ci, co, const, d, g, h, hi, k, kh, "
                + "kw, layout, lo, n, p, pb, pl, pr, pt, relu, requantise, s, type, w, zi, zo.",
            "The value of layout (hwcn) is unknown. Known values: nhwc, nchw. Try layout=nhwc.",
            "The key s is given twice (1 and 2). Expected it once. Leave one out.",
            "The groups (g=4) do not divide the channels (ci=63). Expected equal groups. Try g=1.");
  }

  @Test
  void missingKeysAreListedWithAnExample() {
    assertThat(problems("conv2d", "h=56,w=56,ci=64"))
        .containsExactly(
            "The shape lacks keys (co, kh, kw). conv2d needs all of them. "
                + "Try h=56,w=56,ci=64,co=64,k=3,p=1.");
  }

  @Test
  void aKernelLargerThanThePaddedInputHasNoOutput() {
    assertThat(problems("conv2d", "h=4,w=56,ci=1,co=1,k=3,d=3,p=1"))
        .containsExactly(
            "The kernel (kh=3, reaching over 7) is larger than the padded input (6). "
                + "Expected at least one output along h. Try a larger h or more padding.");
  }

  @Test
  void transposedConvolutionsThatAreNoRectangularNestAreRefused() {
    assertThat(problems("conv2d_transpose", "h=4,w=4,ci=1,co=1,kh=3,kw=4,s=2,p=1"))
        .containsExactly(
            "The output along h (7) is not a multiple of the stride (s=2). Expected kernel less "
                + "padding (1) to be one. Try kh=4.");
    assertThat(problems("conv2d_transpose", "h=4,w=4,ci=1,co=1,k=5,s=3,pt=1,pb=1,pl=3,pr=2"))
        .containsExactly(
            "The stride (s=3) does not divide the padding (pt=1). Expected that it does, or a "
                + "stride of at most 2. Try pt=0.");
    assertThat(problems("conv2d_transpose", "h=1,w=4,ci=1,co=1,k=2,s=2,pt=2"))
        .containsExactly(
            "The padding along h leaves no output (0). Expected at least one. Try a larger h or "
                + "less padding.");
  }

  @Test
  void aBadShorthandIsReportedOnceByTheNameThatWasWritten() {
    assertThat(problems("conv2d", "h=56,w=56,ci=1,co=1,k=-3"))
        .containsExactly(
            "The value of k (-3) is out of range. Expected the kernel's height, from 1 to "
                + "2147483647. Try h=56,w=56,ci=64,co=64,k=3,p=1.");
  }

  @Test
  void aKeyIsNotGivenAgainByItsShorthand() {
    assertThat(problems("conv2d", "h=56,w=56,ci=1,co=1,k=3,kh=5"))
        .containsExactly("The key kh is given twice (3 and 5). Expected it once. Leave one out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"512x512", "512x512x512x512", "512", "512*512*512"})
  void aMalformedPlainShapeIsShownTheForm(String shape) {
    assertThat(problems("matmul", shape))
        .contains(
            "The shape (%s) is malformed. Expected MxNxK or key=value pairs. Try 512x512x512."
                .formatted(shape));
  }

  @ParameterizedTest
  @CsvSource({"99999999999999999999", "2147483648", "-1", "0", "+-1", "1e3", "''", "0x10", "1.5"})
  void sizesThatAreNoExtentAreRefused(String value) {
    assertThat(problems("matmul", "m=8,n=8,k=" + value))
        .singleElement()
        .asString()
        .startsWith("The value of k (%s) is ".formatted(value));
  }

  @Test
  void absurdSizesAreRefused() {
    assertThat(problems("matmul", "2000000000x2000000000x2000000000"))
        .containsExactly(
            "The shape is too large (4.00e+18 elements in a). Expected at most 1.10e+12. "
                + "Try 512x512x512.",
            "The shape is too large (4.00e+18 elements in b). Expected at most 1.10e+12. "
                + "Try 512x512x512.",
            "The shape is too large (4.00e+18 elements in c). Expected at most 1.10e+12. "
                + "Try 512x512x512.",
            "The shape is too large (8.00e+27 iterations). Expected at most 1.15e+18. "
                + "Try 512x512x512.");
  }

  @Test
  void paddingAndDilationAtTheirLargestDoNotOverflow() {
    String most = Long.toString(Key.MOST);
    assertThat(problems("conv2d", "h=1,w=1,ci=1,co=1,k=%s,d=%s".formatted(most, most))).hasSize(2);
    assertThat(problems("conv2d", "h=1,w=1,ci=1,co=1,k=1,p=%s".formatted(most))).isNotEmpty();
  }

  private static List<String> problems(String operator, String shape) {
    return catchThrowableOfType(ShapeException.class, () -> Operators.parse(operator, shape))
        .problems();
  }
}
