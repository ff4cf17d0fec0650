package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.primitive.Pack;
import org.tilewright.space.primitive.PeelBorders;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.primitive.Reorder;
import org.tilewright.space.primitive.Split;
import org.tilewright.space.primitive.Unroll;
import org.tilewright.space.primitive.Vectorise;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.space.target.CpuTarget;

/** Nests compile for processors that this machine is not. */
class TargetsTest {
  private static final Operator MATMUL = Operators.fromSpec("matmul m=18,n=45,k=30");
  private static final Operator CONV =
      Operators.fromSpec("conv2d n=1,h=7,w=9,ci=3,co=21,kh=3,kw=3,s=1,p=1");

  @TempDir Path folder;

  @Test
  void neonMultipliesAndAddsAtOnce() throws CompilerException {
    assertThat(assembly(matmul(4), Targets.neon())).contains("fmla\tv");
    assertThat(assembly(convolution(4), Targets.neon())).contains("fmla\tv");
  }

  @Test
  void avx2MultipliesAndAddsAtOnce() throws CompilerException {
    assertThat(assembly(matmul(8), Targets.haswell())).containsPattern("vfmadd\\d+ps\t.*%ymm");
    assertThat(assembly(convolution(8), Targets.haswell())).containsPattern("vfmadd\\d+ps\t.*%ymm");
  }

  @Test
  void avx512UsesItsFullWidth() throws CompilerException {
    assertThat(assembly(matmul(16), Targets.skylakeServer()))
        .containsPattern("vfmadd\\d+ps\t.*%zmm");
  }

  @Test
  void sse2DoesWithoutFusedMultiplyAdds() throws CompilerException {
    assertThat(assembly(matmul(4), Targets.sse2()))
        .contains("mulps", "addps")
        .doesNotContain("fmadd", "call\tfma");
  }

  /** Stages of reductions and of single elements alike. */
  @Test
  void everyStageRunsInVectorsOfEachTarget() throws CompilerException {
    assertThat(assembly(softmax(Targets.neon()), Targets.neon()))
        .contains("fmax\tv", "fmla\tv", "fadd\tv", "fmul\tv");
    assertThat(assembly(softmax(Targets.sse2()), Targets.sse2()))
        .contains("maxps", "addps", "mulps")
        .doesNotContain("fmadd");
    assertThat(assembly(softmax(Targets.haswell()), Targets.haswell()))
        .containsPattern("vmaxps\t.*%ymm")
        .containsPattern("vfmadd\\d+ps\t.*%ymm")
        .containsPattern("vaddps\t.*%ymm");
    assertThat(assembly(softmax(Targets.skylakeServer()), Targets.skylakeServer()))
        .containsPattern("vmaxps\t.*%zmm")
        .containsPattern("vfmadd\\d+ps\t.*%zmm")
        .containsPattern("vaddps\t.*%zmm");
  }

  private static LoopNest softmax(CpuTarget target) {
    ScheduleSpace space =
        ScheduleSpace.of(Operators.fromSpec("softmax m=18,n=450"), target.target());
    return space.nest(space.defaultSchedule().trace());
  }

  @Test
  void x86MultipliesPairsOfBytesAtOnce() throws CompilerException {
    assertThat(assembly(bytes(4), Targets.sse2())).containsPattern("pmaddwd\t.*%xmm");
    assertThat(assembly(bytes(8), Targets.haswell())).containsPattern("vpmaddwd\t.*%ymm");
    assertThat(assembly(bytes(16), Targets.skylakeServer())).containsPattern("vpmaddwd\t.*%zmm");
  }

  @Test
  void vnniAddsThemToTheAccumulatorsAtOnce() throws CompilerException {
    assertThat(assembly(bytes(16), Targets.cascadeLake())).containsPattern("vpdpwssd\t.*%zmm");
  }

  @Test
  void x86MultipliesHalvesOfLanesWhereAWindowSlidesOverBytes() throws CompilerException {
    assertThat(assembly(depthwise(Targets.sse2()), Targets.sse2())).contains("pmaddwd\t");
    assertThat(assembly(depthwise(Targets.haswell()), Targets.haswell()))
        .containsPattern("vpmaddwd\t.*%ymm")
        .doesNotContain("vpmulld");
    assertThat(assembly(depthwise(Targets.skylakeServer()), Targets.skylakeServer()))
        .containsPattern("vpmaddwd\t.*%zmm")
        .doesNotContain("vpmulld");
  }

  private static LoopNest depthwise(CpuTarget target) {
    ScheduleSpace space =
        ScheduleSpace.of(
            Operators.parse("depthwise_conv2d", "h=8,w=8,c=64,k=3,p=1,zi=3,type=i8"),
            target.target());
    return space.nest(space.defaultSchedule().trace());
  }

  @Test
  void neonWidensWhileItMultiplies() throws CompilerException {
    assertThat(assembly(bytes(4), Targets.neon())).contains("smull\tv").doesNotContain("\tmul\tv");
  }

  @Test
  void vectorsWiderThanTheRegistersAreRefused() {
    assertThatThrownBy(() -> assembly(matmul(16), Targets.haswell()))
        .isInstanceOf(CompilerException.class)
        .hasMessage(
            "The vectors of the nest (64 bytes) are wider than the registers of haswell (32 bytes). Vectorise fewer lanes.");
  }

  private String assembly(LoopNest nest, CpuTarget target) throws CompilerException {
    return KernelCompiler.in(folder).code(nest, target).assembly();
  }

  private static LoopNest matmul(long lanes) {
    return Primitive.applyAll(
        LoopNest.plain(MATMUL),
        List.of(
            new Split("m", List.of(4L)),
            new Split("n", List.of(lanes * 2, lanes)),
            new Split("k", List.of(10L)),
            new Reorder(
                List.of("k:10", "n:" + lanes * 2, "m:4", "k:1", "m:1", "n:" + lanes, "n:1")),
            new Vectorise("n:1"),
            new Unroll("n:" + lanes),
            new Unroll("m:1"),
            new Pack(1, 2)));
  }

  /** Pairs of bytes, both operands packed. */
  private static LoopNest bytes(int lanes) {
    return DotProducts.nest(
        "matmul m=18,n=45,k=31,zi=7,type=i8", 2, lanes, List.of(new Pack(0, 0), new Pack(1, 0)));
  }

  private static LoopNest convolution(long lanes) {
    return Primitive.applyAll(
        LoopNest.plain(CONV),
        List.of(
            new Split("ow", List.of(4L)),
            new Split("co", List.of(lanes)),
            new Reorder(
                List.of("oh:1", "ow:4", "co:" + lanes, "kh:1", "kw:1", "ci:1", "ow:1", "co:1")),
            new Vectorise("co:1"),
            new Unroll("ow:1"),
            new PeelBorders()));
  }
}
