package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.space.operator.Interpreter;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;

class OneDnnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=5,n=7,k=3",
        "matmul m=17,n=64,k=33",
        "matmul m=6,n=5,k=9,ta=1",
        "matmul m=6,n=5,k=9,tb=1",
        "batch_matmul b=3,m=4,n=6,k=5",
        "batch_matmul b=2,m=4,n=6,k=5,ta=1,tb=1",
        "conv1d l=9,ci=5,co=6,k=3,s=2,p=1",
        "conv1d l=9,ci=4,co=6,k=3,g=2,layout=ncl",
        "conv2d h=6,w=5,ci=3,co=4,k=3,p=1",
        "conv2d n=2,h=9,w=7,ci=16,co=32,kh=3,kw=2,s=2,p=1,d=2",
        "conv2d h=6,w=6,ci=8,co=12,k=3,p=1,g=4",
        "conv2d h=7,w=7,ci=3,co=8,k=3,s=2,pb=1,pr=1",
        "conv2d h=6,w=6,ci=8,co=12,k=3,p=1,g=4,layout=nchw",
        "depthwise_conv2d h=7,w=5,c=20,k=3,p=1",
        "conv3d d_in=4,h=5,w=6,ci=2,co=3,k=3,p=1",
      })
  void peerComputesWhatTheOperatorMeans(String spec) {
    Operator operator = Operators.fromSpec(spec);
    Operands operands = Operands.wholeNumbers(operator, new Random(7));

    assertThat(output(operator, operands))
        .containsExactly(
            Interpreter.evaluateFloats(operator, List.of(operands.source(), operands.weights())));
  }

  @Test
  void implementationIsNamed() {
    try (OneDnn peer = new OneDnn(peer("matmul m=8,n=8,k=8"))) {
      assertThat(peer.name()).startsWith("oneDNN ").contains(":");
    }
  }

  @Test
  void parametersThatWouldBeIgnoredAreRefused() {
    assertThatThrownBy(() -> peer("matmul m=1,n=1,k=1,bias=1"))
        .hasMessageContaining("has no parameters [bias]");
  }

  @Test
  void otherTypesAreRefused() {
    assertThatThrownBy(() -> peer("matmul m=1,n=1,k=1,type=f64"))
        .hasMessageContaining("The type (f64)");
  }

  private static OneDnnOperator peer(String spec) {
    return OneDnnOperator.of(Operators.fromSpec(spec));
  }

  private static float[] output(Operator operator, Operands operands) {
    try (OneDnn peer = new OneDnn(OneDnnOperator.of(operator))) {
      peer.load(operands);
      peer.execute(1);
      return peer.output();
    }
  }
}
