package org.tilewright.benchmark.peer.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.PeerContract;
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
        "conv3d d_in=4,h=5,w=6,ci=2,co=3,k=3,p=1");
  }

  @Override
  protected Stream<String> unknown() {
    return Stream.of("matmul m=1,n=1,k=1,type=f64");
  }

  @Test
  void implementationIsNamed() {
    try (Contender contender =
        peer().contender(Operators.fromSpec("matmul m=8,n=8,k=8")).orElseThrow()) {
      assertThat(contender.implementation()).contains(":");
    }
  }
}
