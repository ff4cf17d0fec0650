package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.primitive.Primitive;
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

  private static List<CpuTarget> targets() {
    return List.of(Targets.alderLake(), Targets.sierraForest(), Targets.neonWithDotProducts());
  }

  /** On a machine that has no such instruction. */
  private void check(LoopNest nest, CpuTarget target) throws CompilerException {
    assumeTrue(Targets.runnable().contains(Targets.haswell()));
    Numerics.check(nest, new DefinedProducts(folder).compile(nest, target, Targets.haswell()));
  }

  @Test
  void innerLoopsHaveTheInstruction() throws CompilerException {
    assertThat(assembly(Targets.cascadeLake())).containsPattern("vpdpbusd\t.*%zmm");
    assertThat(assembly(Targets.alderLake())).containsPattern("vpdpbusd\t.*%ymm");
    assertThat(assembly(Targets.sierraForest())).containsPattern("vpdpbssd\t.*%ymm");
    assertThat(assembly(Targets.neonWithDotProducts())).containsPattern("sdot\tv.*16b");
  }

  private String assembly(CpuTarget target) throws CompilerException {
    long lanes = target.vectorBytes() / Integer.BYTES;
    LoopNest nest =
        DotProducts.nest(
            "matmul m=7,n=37,k=64,zi=3,type=i8", 4, lanes, DotProductTest.PACKINGS.get(3));
    return KernelCompiler.in(folder).code(nest, target).assembly();
  }
}
