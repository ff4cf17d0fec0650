package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.primitive.Pack;
import org.tilewright.space.primitive.PackAhead;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.primitive.Reorder;
import org.tilewright.space.primitive.Split;
import org.tilewright.space.primitive.Unroll;
import org.tilewright.space.primitive.Vectorise;
import org.tilewright.space.target.CpuTarget;

/** Copies whose neighbours are far apart in the operand are transposed in registers. */
class TransposedPackTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "matmul m=3,n=64,k=32,tb=1                                     ; n  ; 1",
        "matmul m=5,n=37,k=29,tb=1                                     ; n  ; 1",
        "matmul m=2,n=3,k=2,tb=1                                       ; n  ; 1",
        "matmul m=5,n=37,k=29,tb=1,type=f64                            ; n  ; 1",
        "matmul m=5,n=37,k=29,tb=1,zi=3,type=i8                        ; n  ; 1",
        "matmul m=5,n=37,k=29,tb=1,const=1                             ; n  ; 1",
        "batch_matmul b=2,m=5,n=21,k=17,tb=1                           ; n  ; 1",
        "transpose_batch_matmul b=2,seq=19,heads=3,dim=17              ; j  ; 1",
      })
  void copiesEqualTheOperand(String spec, String axis, int input) {
    Operator operator = Operators.fromSpec(spec);
    for (CpuTarget target : Targets.runnable()) {
      Numerics numerics = Numerics.in(folder).on(target);
      numerics.check(nest(operator, axis, lanes(operator, target), pack(operator, input)));
    }
  }

  /** Tiles of the reduction reach beyond its end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=5,n=37,k=29,tb=1",
        "matmul m=2,n=35,k=7,tb=1,type=f64",
        "matmul m=3,n=20,k=45,ta=1,tb=1,zi=-7,type=i8",
      })
  void copiesEndWithTheOperand(String spec) {
    Operator operator = Operators.fromSpec(spec);
    for (CpuTarget target : Targets.runnable()) {
      LoopNest nest = nest(operator, "n", lanes(operator, target), new Split("k", List.of(11L)));
      Numerics.in(folder).on(target).check(new Pack(1, 2).apply(inChunks(nest)));
    }
  }

  @Test
  void everyTargetMovesWholeVectors() throws CompilerException {
    assertThat(assembly(Targets.neon())).contains("trn1\tv", "trn2\tv");
    assertThat(assembly(Targets.sse2())).contains("shufps\t");
    assertThat(assembly(Targets.haswell())).containsPattern("vshufps\t.*%ymm");
    assertThat(assembly(Targets.skylakeServer())).containsPattern("v(shuf|perm).*%zmm");
  }

  @Test
  void nothingIsGathered() throws CompilerException {
    assertThat(ir("matmul m=5,n=37,k=29,tb=1", Targets.haswell())).doesNotContain("gather");
    assertThat(ir("matmul m=5,n=37,k=29", Targets.haswell())).doesNotContain("gather");
  }

  private String assembly(CpuTarget target) throws CompilerException {
    LoopNest nest = transposed("matmul m=5,n=64,k=32,tb=1", target);
    return KernelCompiler.in(folder).code(nest, target).assembly();
  }

  private String ir(String spec, CpuTarget target) throws CompilerException {
    return KernelCompiler.in(folder).code(transposed(spec, target), target).ir();
  }

  private static LoopNest transposed(String spec, CpuTarget target) {
    Operator operator = Operators.fromSpec(spec);
    return nest(operator, "n", lanes(operator, target), new Pack(1, 1));
  }

  private static int lanes(Operator operator, CpuTarget target) {
    return target.vectorBytes() / operator.accumulatorType().bytes();
  }

  private static Primitive pack(Operator operator, int input) {
    boolean constant = operator.inputs().get(input).constant();
    return constant ? new PackAhead(input) : new Pack(input, 1);
  }

  private static LoopNest inChunks(LoopNest nest) {
    List<String> order = new ArrayList<>(nest.loops().stream().map(Loop::label).toList());
    order.remove("k:11");
    order.add(0, "k:11");
    return new Reorder(order).apply(nest);
  }

  /** Tiles of two vectors along an axis, whose loop is the outermost. */
  private static LoopNest nest(Operator operator, String axis, int lanes, Primitive pack) {
    LoopNest plain = LoopNest.plain(operator);
    String outer = axis + ":" + 2 * lanes;
    String middle = axis + ":" + lanes;
    List<String> order = new ArrayList<>(List.of(outer));
    for (Loop each : plain.loops()) if (!each.axis().equals(axis)) order.add(each.label());
    order.addAll(List.of(middle, axis + ":1"));
    return Primitive.applyAll(
        plain,
        List.of(
            new Split(axis, List.of(2L * lanes, (long) lanes)),
            new Reorder(order),
            new Vectorise(axis + ":1"),
            new Unroll(middle),
            pack));
  }
}
