package org.tilewright.benchmark.peer.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.PeerContract;
import org.tilewright.space.operator.Interpreter;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;

class OneDnnPeerTest extends PeerContract {

  @Override
  protected Peer peer() {
    return new OneDnnPeer();
  }

  @Override
  protected Stream<String> known() {
    return Stream.of(
        "matmul m=5,n=7,k=3",
        "matmul m=17,n=64,k=33",
        "matmul m=6,n=5,k=9,ta=1",
        "matmul m=6,n=5,k=9,tb=1",
        "matmul m=6,n=5,k=9,bias=1,relu=1",
        "batch_matmul b=3,m=4,n=6,k=5",
        "batch_matmul b=2,m=4,n=6,k=5,ta=1,tb=1",
        "batch_matmul b=2,m=4,n=6,k=5,bias=1",
        "conv1d l=9,ci=5,co=6,k=3,s=2,p=1",
        "conv1d l=9,ci=4,co=6,k=3,g=2,layout=ncl",
        "conv2d h=6,w=5,ci=3,co=4,k=3,p=1",
        "conv2d n=2,h=9,w=7,ci=16,co=32,kh=3,kw=2,s=2,p=1,d=2",
        "conv2d h=6,w=6,ci=8,co=12,k=3,p=1,g=4",
        "conv2d h=6,w=6,ci=8,co=16,k=3,p=1,bias=1,relu=1",
        "conv2d h=7,w=7,ci=3,co=8,k=3,s=2,pb=1,pr=1",
        "conv2d h=6,w=6,ci=8,co=12,k=3,p=1,g=4,layout=nchw",
        "depthwise_conv2d h=7,w=5,c=20,k=3,p=1",
        "depthwise_conv2d h=7,w=5,c=20,k=3,p=1,bias=1",
        "conv3d d_in=4,h=5,w=6,ci=2,co=3,k=3,p=1",
        "conv2d h=9,w=9,ci=3,co=8,k=3,p=2,d=2,layout=nchw",
        "maxpool2d h=9,w=9,c=5,k=3,s=2,pb=1,pr=1",
        "matmul m=5,n=7,k=3,type=i8",
        "batch_matmul b=2,m=5,n=7,k=3,type=i8",
        "conv2d_bn_relu h=6,w=6,ci=8,co=16,k=3,p=1",
        "conv2d_transpose h=5,w=4,ci=3,co=2,k=4,s=2,p=1",
        "conv2d_transpose h=5,w=4,ci=3,co=2,k=4,s=2,p=1,bias=1,relu=1",
        "maxpool2d n=2,h=9,w=8,c=5,k=3,s=2,p=1",
        "maxpool2d h=9,w=8,c=5,k=3,s=2,layout=nchw",
        "avgpool2d h=8,w=8,c=5,k=2,s=2,p=1",
        "add n=2,h=4,w=3,c=5",
        "add h=4,w=3,c=5,relu=1",
        "relu 4x5",
        "relu6 4x5",
        "transpose_batch_matmul b=2,seq=5,heads=3,dim=4");
  }

  @Override
  protected Stream<String> rounded() {
    return Stream.of(
        "gelu 4x5",
        "avgpool2d h=9,w=9,c=5,k=3,s=2,p=1",
        "norm 2x5x7",
        "softmax 5x19",
        "layernorm 5x19",
        "layernorm 5x19,eps=1e-3");
  }

  @Override
  protected Stream<String> unknown() {
    return Stream.of(
        "matmul m=1,n=1,k=1,type=f64",
        "matmul m=1,n=1,k=1,type=i8,requantise=1",
        "conv2d_capsule h=4,w=4,ci=2,co=2,k=3,p=1,cap=4");
  }

  @Test
  void implementationIsNamed() {
    try (Contender contender =
        peer().contender(Operators.fromSpec("matmul m=8,n=8,k=8")).orElseThrow()) {
      assertThat(contender.implementation()).contains(":");
    }
  }

  /** Processors without instructions for eight-bit products lose the last bit of the weights. */
  @Test
  void eightBitConvolutionsAreExactForEvenWeights() {
    Operator operator = Operators.fromSpec("conv2d h=6,w=5,ci=3,co=4,k=3,p=1,bias=1,type=i8");
    List<double[]> inputs = wholeNumbers(operator);
    Arrays.setAll(inputs.get(1), each -> 2 * inputs.get(1)[each]);

    assertThat(output(operator, inputs)).containsExactly(Interpreter.evaluate(operator, inputs));
  }
}
