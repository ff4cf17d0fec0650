package org.tilewright.benchmark.peer.openblas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.PeerContract;

class OpenBlasPeerTest extends PeerContract {

  @Override
  protected Peer peer() {
    return new OpenBlasPeer();
  }

  @Override
  protected Stream<String> known() {
    return Stream.of(
        "matmul m=5,n=7,k=3",
        "matmul m=6,n=5,k=9,ta=1",
        "matmul m=6,n=5,k=9,tb=1",
        "batch_matmul b=3,m=4,n=6,k=5",
        "batch_matmul b=2,m=4,n=6,k=5,ta=1,tb=1",
        "conv2d n=2,h=6,w=5,ci=3,co=4,k=1",
        "conv2d n=2,h=6,w=5,ci=3,co=4,k=1,layout=nchw",
        "conv1d l=9,ci=5,co=6,k=1");
  }

  @Override
  protected Stream<String> unknown() {
    return Stream.of(
        "matmul m=1,n=1,k=1,type=f64",
        "matmul m=1,n=1,k=1,relu=1",
        "conv2d h=6,w=5,ci=3,co=4,k=3",
        "conv2d h=6,w=5,ci=3,co=4,k=1,s=2",
        "conv2d h=6,w=5,ci=4,co=4,k=1,g=2");
  }

  @Test
  void kernelsSuitTheProcessor() {
    assertThat(OpenBlasPeer.coreType("+avx2,+avx512f,+avx512bf16")).contains("Cooperlake");
    assertThat(OpenBlasPeer.coreType("+avx2,+avx512f,-avx512bf16")).contains("SkylakeX");
    assertThat(OpenBlasPeer.coreType("+avx2,+fma,-avx512f")).isEmpty();
  }
}
