package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.space.target.CpuTarget;

/** Products of bytes in fours by the instructions of processors that have them. */
class FourByteProductTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=7,n=37,k=64,type=i8",
        "matmul m=7,n=37,k=45,zi=-128,type=i8",
        "matmul m=5,n=21,k=47,zi=127,bias=1,type=i8",
        "matmul m=4,n=18,k=33,zi=3,ta=1,tb=1,type=i8",
      })
  void sumsAreExact(String spec) throws CompilerException {
    for (CpuTarget target : targets()) {
      long lanes = target.vectorBytes() / Integer.BYTES;
      for (List<Primitive> packings : DotProductTest.PACKINGS) {
        check(DotProducts.nest(spec, 4, lanes, packings), target);
        check(DotProducts.nest(spec, 4, lanes / 2, packings), target);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=23,n=67,k=131,const=1,type=i8",
        "batch_matmul b=2,m=17,n=33,k=75,ta=1,tb=1,zi=9,bias=1,type=i8",
        "conv2d n=1,h=7,w=9,ci=21,co=37,kh=3,kw=3,s=2,p=1,zi=-5,requantise=1,const=1,type=i8",
        "conv2d n=1,h=9,w=8,ci=16,co=20,kh=3,kw=3,pb=1,pr=1,g=2,zi=5,requantise=1,type=i8",
        "conv2d n=1,h=6,w=15,ci=5,co=3,k=3,s=2,p=2,layout=nchw,zi=-7,requantise=1,zo=-4,type=i8",
      })
  void defaultSchedulesAreExact(String spec) throws CompilerException {
    for (CpuTarget target : targets()) {
      ScheduleSpace space = ScheduleSpace.of(Operators.fromSpec(spec), target.target());
      check(space.nest(space.defaultSchedule().trace()), target);
    }
  }

  private static List<CpuTarget> targets() {
    return List.of(Targets.alderLake(), Targets.sierraForest(), Targets.neonWithDotProducts());
  }

  /** On a machine that has no such instruction. */
  private void check(LoopNest nest, CpuTarget target) throws CompilerException {
    assumeTrue(Targets.runnable().contains(Targets.haswell()));
    Numerics.check(nest, new DefinedProducts(folder).compile(nest, target, Targets.haswell()));
  }

  @Test
  void innerLoopsAreProductsAndLoadsWithoutSpills() throws CompilerException {
    assertThat(innerLoop(Targets.cascadeLake(), "vpdpbusd\t.*%zmm")).doesNotContain("%rsp");
    assertThat(innerLoop(Targets.alderLake(), "vpdpbusd\t.*%ymm")).doesNotContain("%rsp");
    assertThat(innerLoop(Targets.sierraForest(), "vpdpbssd\t.*%ymm")).doesNotContain("%rsp");
    assertThat(innerLoop(Targets.neonWithDotProducts(), "sdot\tv.*16b")).doesNotContain("[sp");
  }

  /** The block with most of an instruction in the default schedule of a matmul. */
  private String innerLoop(CpuTarget target, String instruction) throws CompilerException {
    ScheduleSpace space =
        ScheduleSpace.of(Operators.parse("matmul", "256x256x256,const=1,type=i8"), target.target());
    LoopNest nest = space.nest(space.defaultSchedule().trace());
    String assembly = KernelCompiler.in(folder).code(nest, target).assembly();
    String best = "";
    long most = 0;
    for (String block : assembly.split("\n\\.LBB", -1)) {
      long count = Pattern.compile(instruction).matcher(block).results().count();
      if (count > most) best = block;
      most = Math.max(count, most);
    }
    assertThat(most).isGreaterThanOrEqualTo(8);
    return best;
  }
}
