package org.tilewright.codegen;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.RandomStream;

/**
 * Primitives keep the result of a nest, whatever they are combined to, on processors with and
 * without masks. {@code -Dnests=100} tries more.
 */
class RandomNestTest {
  private static final int NESTS = Integer.getInteger("nests", 4);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=19,n=37,k=13",
        "matmul m=5,n=6,k=7,type=f64,tb=1",
        "matmul m=1,n=3,k=61,tb=1,bias=1,relu=1",
        "matmul m=1,n=1,k=77",
        "norm b=3,m=5,n=21",
        "matmul m=3,n=17,k=12,ta=1,bias=1,relu=1",
        "matmul m=11,n=37,k=29,tb=1,const=1",
        "conv2d n=1,h=6,w=9,ci=12,co=18,kh=3,kw=3,s=1,p=1,const=1,g=2",
        "batch_matmul b=3,m=5,n=11,k=7",
        "conv1d n=1,l=40,ci=3,co=5,k=7,s=3,p=3",
        "conv2d n=1,h=9,w=8,ci=3,co=18,kh=3,kw=3,s=1,p=1",
        "conv2d n=2,h=6,w=19,ci=4,co=6,kh=3,kw=5,s=2,p=2,d=2,g=2,bias=1,relu=1",
        "conv2d n=1,h=6,w=15,ci=2,co=3,kh=3,kw=5,s=2,p=2,layout=nchw,bias=1",
        "conv3d n=1,d_in=4,h=5,w=4,ci=2,co=5,k=3,s=1,p=1",
        "maxpool2d n=2,h=11,w=9,c=19,k=3,s=2,p=1",
        "maxpool2d n=2,h=11,w=19,c=3,k=3,s=2,p=1,layout=nchw",
        "avgpool2d n=1,h=9,w=7,c=18,kh=3,kw=2,s=1,p=1,type=f64",
        "conv2d_transpose n=1,h=4,w=5,ci=7,co=18,k=4,s=2,p=1",
        "conv2d_transpose n=1,h=3,w=4,ci=5,co=9,k=5,s=3,pt=3,pb=2,pl=0,pr=2,bias=1",
        "conv2d_capsule n=1,h=5,w=4,ci=3,co=10,k=3,s=2,p=1,cap=3",
        "transpose_batch_matmul b=2,seq=9,heads=3,dim=17",
        "add n=2,h=5,w=7,c=19",
        "gelu m=5,n=37",
        "depthwise_conv2d n=1,h=9,w=10,c=21,kh=3,kw=3,s=1,p=1",
        "matmul m=19,n=37,k=13,type=i8",
        "matmul m=7,n=18,k=9,zi=-128,bias=1,requantise=1,zo=3,type=i8",
        "conv2d n=1,h=9,w=8,ci=3,co=18,kh=3,kw=3,pb=1,pr=1,zi=5,type=i8",
        "conv2d n=1,h=6,w=15,ci=2,co=3,k=3,s=2,p=2,layout=nchw,bias=1,relu=1,zi=-7,requantise=1,zo=-4,hi=90,type=i8",
        "depthwise_conv2d n=1,h=9,w=10,c=21,kh=3,kw=3,p=1,zi=11,bias=1,requantise=1,type=i8",
      })
  void primitivesKeepTheResult(String spec) {
    Operator operator = Operators.fromSpec(spec);
    Numerics numerics = Numerics.in(folder);
    List<CpuTarget> targets = Targets.runnable();
    for (int each = 0; each < NESTS; each++) {
      CpuTarget target = targets.get(each % targets.size());
      RandomGenerator random = RandomStream.named(each, spec);
      numerics.on(target).check(RandomNests.of(operator, target, random));
    }
  }
}
