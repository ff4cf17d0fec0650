package org.tilewright.codegen;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Target;

/**
 * Whatever the search space calls legal computes the right thing. {@code -Dschedules=100} tries
 * more.
 */
class RandomScheduleTest {
  private static final int SCHEDULES = Integer.getInteger("schedules", 3);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=7,n=37,k=19",
        "matmul m=33,n=65,k=1",
        "matmul m=1,n=100,k=64,ta=1",
        "matmul m=19,n=23,k=41,tb=1",
        "matmul m=1,n=5,k=3001,tb=1,bias=1",
        "matmul m=1,n=1,k=20000",
        "matmul m=1,n=2100,k=3005",
        "norm b=3,m=29,n=67",
        "softmax m=13,n=67",
        "softmax m=64,n=256",
        "softmax m=1,n=1003",
        "softmax m=5,n=1",
        "softmax m=3,n=70001",
        "softmax m=9,n=3,type=f64",
        "softmax m=33,n=40,type=f64",
        "layernorm m=13,n=67",
        "layernorm m=64,n=256",
        "layernorm m=1,n=1003,eps=1e-12",
        "layernorm m=5,n=1",
        "layernorm m=7,n=50,type=f64",
        "matmul m=19,n=23,k=41,ta=1,tb=1,bias=1,relu=1",
        "matmul m=23,n=9,k=31,type=f64",
        "batch_matmul b=3,m=5,n=21,k=17",
        "matmul m=19,n=43,k=300,const=1",
        "batch_matmul b=2,m=9,n=21,k=70,tb=1,const=1",
        "conv2d n=1,h=9,w=7,ci=40,co=18,kh=3,kw=3,s=1,p=1,const=1",
        "conv2d n=1,h=9,w=15,ci=4,co=6,kh=3,kw=5,s=2,p=2,layout=nchw,const=1",
        "maxpool2d n=2,h=11,w=9,c=19,k=3,s=2,p=1",
        "maxpool2d n=2,h=11,w=19,c=3,k=3,s=2,p=1,layout=nchw",
        "avgpool2d n=1,h=9,w=7,c=18,kh=3,kw=2,s=1,p=1,type=f64",
        "conv2d_transpose n=1,h=4,w=5,ci=7,co=18,k=4,s=2,p=1",
        "conv2d_transpose n=1,h=3,w=4,ci=5,co=9,k=5,s=3,pt=3,pb=2,pl=0,pr=2,bias=1",
        "conv2d_capsule n=1,h=5,w=4,ci=3,co=10,k=3,s=2,p=1,cap=3",
        "conv2d_bn_relu n=1,h=5,w=6,ci=3,co=18,k=3,s=1,p=1",
        "transpose_batch_matmul b=2,seq=9,heads=3,dim=17",
        "add n=2,h=5,w=7,c=19",
        "gelu m=5,n=37",
        "gelu m=3,n=11,type=f64",
        "relu6 m=4,n=19",
        "depthwise_conv2d n=1,h=9,w=13,c=35,kh=3,kw=3,s=1,p=1,const=1",
        "conv1d n=2,l=29,ci=3,co=20,k=5,s=2,p=2,d=2",
        "conv2d n=1,h=13,w=11,ci=5,co=18,kh=3,kw=3,s=1,p=1",
        "conv2d n=2,h=12,w=15,ci=8,co=12,kh=5,kw=3,s=2,p=2,d=1,g=2",
        "conv2d n=1,h=9,w=15,ci=4,co=6,kh=3,kw=5,s=2,p=2,layout=nchw",
        "conv2d n=1,h=7,w=9,ci=8,co=29,k=3,p=1,layout=nchw,bias=1,relu=1,const=1",
        "conv2d n=2,h=6,w=13,ci=70,co=16,k=1,s=2,layout=nchw",
        "conv2d n=1,h=6,w=7,ci=9,co=30,k=3,s=2,p=1,layout=nchw,zi=5,bias=1,requantise=1,const=1,type=i8",
        "matmul m=31,n=5,k=70,type=f64",
        "conv3d n=1,d_in=3,h=4,w=7,ci=3,co=17,k=3,s=1,p=1,bias=1,relu=1",
        "depthwise_conv2d n=1,h=9,w=13,c=35,kh=3,kw=3,s=2,p=2,d=2,bias=1",
        "matmul m=23,n=67,k=131,type=i8",
        "batch_matmul b=2,m=17,n=33,k=75,ta=1,tb=1,zi=9,bias=1,type=i8",
        "conv2d n=1,h=7,w=9,ci=21,co=37,kh=3,kw=3,s=2,p=1,zi=-5,requantise=1,const=1,type=i8",
        "matmul m=7,n=41,k=64,zi=-128,bias=1,requantise=1,zo=3,type=i8",
        "conv2d n=1,h=9,w=8,ci=3,co=18,kh=3,kw=3,pb=1,pr=1,zi=5,type=i8",
        "conv2d n=1,h=6,w=15,ci=2,co=3,k=3,s=2,p=2,layout=nchw,bias=1,relu=1,zi=-7,requantise=1,zo=-4,hi=90,type=i8",
        "depthwise_conv2d n=1,h=9,w=10,c=21,kh=3,kw=3,p=1,zi=11,bias=1,requantise=1,type=i8",
        "depthwise_conv2d n=1,h=9,w=13,c=35,kh=3,kw=5,s=2,p=2,zi=127,const=1,type=i8",
        "conv2d n=1,h=9,w=8,ci=16,co=20,kh=3,kw=3,pb=1,pr=1,g=2,zi=5,requantise=1,type=i8",
        "conv2d n=1,h=7,w=9,ci=6,co=18,kh=3,kw=3,p=1,g=3,zi=-128,const=1,type=i8",
        "avgpool2d n=1,h=9,w=7,c=18,kh=3,kw=2,s=1,p=1,zi=-7,type=i8",
        "avgpool2d n=1,h=6,w=19,c=3,k=2,s=2,layout=nchw,type=i8",
        "maxpool2d n=2,h=11,w=9,c=19,k=3,s=2,p=1,type=i8",
      })
  void everyLegalScheduleComputesTheOperator(String spec) {
    Operator operator = Operators.fromSpec(spec);
    Numerics numerics = Numerics.in(folder);
    Target target = Host.detect().target().withThreads(2).target();
    ScheduleSpace space = ScheduleSpace.of(operator, target);
    numerics.check(space.nest(space.defaultSchedule().trace()));
    RandomGenerator random = RandomStream.named(1, spec);
    for (int each = 0; each < SCHEDULES; each++) {
      numerics.check(space.nest(walk(space.start(), random).trace()));
    }
  }

  private static State walk(State state, RandomGenerator random) {
    while (!state.complete()) {
      BitSet legal = state.legal();
      int[] options = legal.stream().toArray();
      state = state.decide(options[random.nextInt(options.length)]);
    }
    return state;
  }
}
