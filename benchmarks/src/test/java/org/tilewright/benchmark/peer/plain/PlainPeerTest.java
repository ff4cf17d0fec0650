package org.tilewright.benchmark.peer.plain;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.PeerContract;

class PlainPeerTest extends PeerContract {
  @TempDir private Path folder;

  @Override
  protected Peer peer() {
    return new PlainPeer(folder);
  }

  @Override
  protected Stream<String> known() {
    return Stream.of(
        "matmul m=5,n=7,k=3",
        "matmul m=5,n=7,k=3,type=f64",
        "conv2d h=6,w=6,ci=8,co=16,k=3,p=1,bias=1,relu=1",
        "depthwise_conv2d h=7,w=5,c=20,k=3,p=1");
  }

  @Override
  protected Stream<String> unknown() {
    return Stream.empty();
  }
}
