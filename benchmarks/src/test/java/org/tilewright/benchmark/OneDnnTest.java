package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tilewright.benchmark.OneDnnOperator.of;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against sums written down plainly, index by index. */
class OneDnnTest {
  private static final double TOLERANCE = 1e-4;
  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(
      strings = {"matmul m=5,n=7,k=3", "matmul m=17,n=64,k=33", "batch_matmul b=3,m=4,n=6,k=5"})
  void matrixProductsAreRight(String text) {
    WorkloadSpec spec = WorkloadSpec.parse(text);
    int batch = (int) spec.number("b", 1);
    int m = (int) spec.number("m");
    int n = (int) spec.number("n");
    int k = (int) spec.number("k");
    float[] a = values(batch * m * k);
    float[] b = values(batch * k * n);

    float[] c = run(spec, a, b);

    for (int index = 0; index < c.length; index++) {
      int row = index / n;
      double sum = 0;
      for (int i = 0; i < k; i++) {
        sum += (double) a[row * k + i] * b[(row / m * k + i) * n + index % n];
      }
      assertThat((double) c[index]).isCloseTo(sum, within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv2d n=1,h=6,w=5,ci=3,co=4,kh=3,kw=3,s=1,p=1",
        "conv2d n=2,h=9,w=7,ci=16,co=32,kh=3,kw=2,s=2,p=1,d=2",
        "conv2d n=1,h=6,w=6,ci=8,co=12,kh=3,kw=3,s=1,p=1,g=4",
        "conv2d n=1,h=7,w=7,ci=3,co=8,kh=3,kw=3,s=2,pt=0,pb=1,pl=0,pr=1",
        "depthwise_conv2d n=1,h=7,w=5,c=20,kh=3,kw=3,s=1,p=1",
        "conv1d n=1,l=9,ci=5,co=6,k=3,s=2,p=1",
        "conv3d n=1,d_in=4,h=5,w=6,ci=2,co=3,k=3,s=1,p=1"
      })
  void convolutionsAreRight(String text) {
    WorkloadSpec spec = WorkloadSpec.parse(text);
    Convolution shape = Convolution.of(spec);
    float[] input = values(shape.source().elements());
    float[] weights = values(shape.weights().elements());

    float[] output = run(spec, input, weights);

    assertThat(output).hasSameSizeAs(PlainConvolution.of(shape, input, weights));
    assertThat(output).containsExactly(PlainConvolution.of(shape, input, weights), within(1e-4f));
  }

  @Test
  void matricesMayBeTransposed() {
    float[] a = {1, 2, 3, 4, 5, 6};
    float[] b = {1, 10, 100};

    assertThat(run(WorkloadSpec.parse("matmul m=2,n=1,k=3,ta=1,tb=1"), a, b))
        .containsExactly(531, 642);
  }

  @Test
  void channelsMayComeFirst() {
    WorkloadSpec spec = WorkloadSpec.parse("conv2d n=1,h=1,w=2,ci=2,co=1,kh=1,kw=1,layout=nchw");

    assertThat(run(spec, new float[] {1, 2, 3, 4}, new float[] {10, 100}))
        .containsExactly(310, 420);
  }

  @Test
  void implementationIsNamed() {
    try (OneDnn peer = new OneDnn(of(WorkloadSpec.parse("matmul m=8,n=8,k=8")))) {
      assertThat(peer.name()).startsWith("oneDNN ").contains(":");
    }
  }

  @Test
  void parametersThatWouldBeIgnoredAreRefused() {
    assertThatThrownBy(() -> of(WorkloadSpec.parse("matmul m=1,n=1,k=1,bias=1")))
        .hasMessageContaining("[bias]");
  }

  @Test
  void operatorsWithoutAPeerAreRefused() {
    assertThatThrownBy(() -> of(WorkloadSpec.parse("softmax m=1,n=1")))
        .hasMessageContaining("(softmax)")
        .hasMessageContaining("matmul");
  }

  private static float[] run(WorkloadSpec spec, float[] source, float[] weights) {
    try (OneDnn peer = new OneDnn(of(spec))) {
      peer.load(new Operands(source, weights));
      peer.execute(1);
      return peer.output();
    }
  }

  private float[] values(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) values[i] = random.nextFloat() - 0.5f;
    return values;
  }
}
