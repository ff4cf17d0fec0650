package org.tilewright.benchmark.peer.nd4j;

import java.util.stream.Stream;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.PeerContract;

class Nd4jPeerTest extends PeerContract {

  @Override
  protected Peer peer() {
    return new Nd4jPeer();
  }

  @Override
  protected Stream<String> known() {
    return Stream.of(
        "matmul m=5,n=7,k=3",
        "matmul m=6,n=5,k=9,ta=1",
        "batch_matmul b=2,m=4,n=6,k=5,tb=1",
        "conv1d l=9,ci=5,co=6,k=3,s=2,p=1",
        "conv2d n=2,h=9,w=7,ci=16,co=32,kh=3,kw=2,s=2,p=1,d=2",
        "conv2d h=6,w=6,ci=8,co=12,k=3,p=1,layout=nchw",
        "conv2d h=6,w=6,ci=8,co=16,k=3,p=1,bias=1",
        "depthwise_conv2d h=7,w=5,c=20,k=3,p=1",
        "conv3d d_in=4,h=5,w=6,ci=2,co=3,k=3,p=1",
        "conv2d_transpose h=5,w=4,ci=3,co=2,k=4,s=2,p=1",
        "maxpool2d h=9,w=8,c=5,k=3,s=2,p=1",
        "maxpool2d h=9,w=8,c=5,k=3,s=2,layout=nchw",
        "avgpool2d h=8,w=8,c=5,k=2,s=2",
        "add h=4,w=3,c=5",
        "relu 4x5",
        "relu6 4x5");
  }

  @Override
  protected Stream<String> rounded() {
    return Stream.of("avgpool2d h=9,w=9,c=5,k=3,s=2,p=1", "norm 2x5x7", "softmax 5x19");
  }

  @Override
  protected Stream<String> unknown() {
    return Stream.of(
        "matmul m=1,n=1,k=1,type=f64",
        "conv2d h=6,w=6,ci=8,co=12,k=3,p=1,g=4",
        "conv2d h=7,w=7,ci=3,co=8,k=3,s=2,pb=1,pr=1",
        "gelu 4x5");
  }
}
