package org.tilewright.space.primitive;

import java.util.List;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operators;

/** A matmul on its way to a schedule, step by step. */
final class Nests {
  private Nests() {}

  static LoopNest matmul() {
    return LoopNest.plain(Operators.parse("matmul", "512x256x128"));
  }

  /** Four stages, none of them rewritten. */
  static LoopNest softmax() {
    return LoopNest.plain(Operators.parse("softmax", "512x256"));
  }

  /** Around tiles of 8 rows and 16 columns. */
  static LoopNest tiled() {
    return Primitive.applyAll(
        matmul(),
        List.of(
            new Split("m", List.of(8L)),
            new Split("n", List.of(16L)),
            new Reorder(List.of("m:8", "n:16", "k:1", "m:1", "n:1"))));
  }

  static LoopNest vectorised() {
    return new Vectorise("n:1").apply(tiled());
  }

  static LoopNest inRegisters() {
    return new Unroll("m:1").apply(vectorised());
  }

  /** With steps of four positions of the reduction, which are still a loop. */
  static LoopNest shortReductionInside() {
    return Primitive.applyAll(
        matmul(),
        List.of(
            new Split("m", List.of(8L)),
            new Split("n", List.of(16L)),
            new Split("k", List.of(4L)),
            new Reorder(List.of("m:8", "n:16", "k:4", "k:1", "m:1", "n:1")),
            new Vectorise("n:1"),
            new Unroll("m:1")));
  }

  static LoopNest constantWeights() {
    return LoopNest.plain(Operators.parse("matmul", "512x256x128;const=1"));
  }

  /** Scalar products of rows, in steps of four vectors of 8. */
  static LoopNest rows() {
    return Primitive.applyAll(
        LoopNest.plain(Operators.parse("matmul", "m=1,n=256,k=128,tb=1")),
        List.of(new Split("k", List.of(32L, 8L))));
  }

  static LoopNest rowsInVectors() {
    return new Vectorise("k:1").apply(rows());
  }

  /** Of bytes: around tiles of 8 rows and 16 columns, in pairs along the reduction. */
  static LoopNest pairs() {
    return Primitive.applyAll(
        LoopNest.plain(Operators.parse("matmul", "512x256x128;type=i8")),
        List.of(
            new Split("m", List.of(8L)),
            new Split("n", List.of(16L)),
            new Split("k", List.of(2L)),
            new Reorder(List.of("m:8", "n:16", "k:2", "m:1", "n:1", "k:1"))));
  }

  static LoopNest paddedConvolution() {
    return LoopNest.plain(Operators.parse("conv2d", "h=14,w=14,ci=8,co=16,k=3,p=1"));
  }
}
