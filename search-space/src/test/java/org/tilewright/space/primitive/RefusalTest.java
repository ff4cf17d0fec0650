package org.tilewright.space.primitive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tilewright.space.nest.LoopNest;

class RefusalTest {

  static Stream<Arguments> refusals() {
    LoopNest plain = Nests.matmul();
    LoopNest tiled = Nests.tiled();
    LoopNest vectorised = Nests.vectorised();
    LoopNest inRegisters = Nests.inRegisters();
    LoopNest packed = new Pack(0, 1).apply(inRegisters);
    return Stream.of(
        refusal(
            plain,
            new Split("m", List.of(64L, 48L)),
            "The steps [64, 48] of axis m do not fit each other: expected falling ones above 1, each a multiple of the next."),
        refusal(
            plain,
            new Split("m", List.of(1L)),
            "The steps [1] of axis m do not fit each other: expected falling ones above 1, each a multiple of the next."),
        refusal(
            tiled,
            new Split("m", List.of(16L)),
            "The steps [8, 16] of axis m do not fit each other: expected falling ones above 1, each a multiple of the next."),
        refusal(
            plain,
            new Split("x", List.of(8L)),
            "The loop (x:1) is unknown. Loops of this nest: [m:1, n:1, k:1]."),
        refusal(
            plain,
            new Reorder(List.of("m:1", "n:1", "n:1")),
            "The order [m:1, n:1, n:1] does not name every loop once. Loops of this nest: [m:1, n:1, k:1]."),
        refusal(
            tiled,
            new Reorder(List.of("n:16", "k:1", "m:1", "n:1", "m:8")),
            "The loop m:8 cannot be inside m:1: its step is larger. Keep the loops of an axis in their order."),
        refusal(
            plain,
            new PackAhead(1),
            "The input b cannot be packed ahead: only constant inputs that the body reads can. Declare the weights with const=1, or pack it inside the loops."),
        refusal(
            new PackAhead(1).apply(Nests.constantWeights()),
            new PackAhead(1),
            "The input b cannot be packed ahead: it is packed already. Pack it once."),
        refusal(
            plain,
            new PackAhead(2),
            "The input 2 cannot be packed ahead: the operator has 2. Count them from 0."),
        refusal(
            plain,
            new Vectorise("n:1"),
            "The loop n:1 cannot be vectorised: it is not innermost. Reorder first."),
        refusal(
            plain,
            new Vectorise("k:1"),
            "The reduction k cannot be vectorised: its stride in b is 256, not 1. Choose an axis whose positions are neighbours."),
        refusal(
            vectorised,
            new Fence("m:1"),
            "The loop m:1 cannot be fenced: its iterations share no accumulators. Name a reduction, or unroll it."),
        refusal(
            new Reorder(List.of("k:1", "m:1", "n:1")).apply(plain),
            new StreamStores(),
            "Results of parts of a reduction cannot be streamed: the next part reads them (loops [k:1, m:1, n:1]). Reduce in one piece."),
        refusal(
            inRegisters,
            new Prefetch(0),
            "The distance of a prefetch (0) must be at least 1 iteration."),
        refusal(
            inRegisters,
            new Interleave("m:1"),
            "The loop m:1 cannot be interleaved: its iterations write different elements, which have accumulators of their own anyway. Unroll it, or name a reduction."),
        refusal(
            Nests.rows(),
            new Interleave("k:8"),
            "The loop k:8 cannot be interleaved: the loop k:1 inside it is serial. Unroll from the innermost outwards."),
        refusal(
            new Interleave("k:8").apply(Nests.rowsInVectors()),
            new Interleave("k:32"),
            "The loop k:32 cannot be interleaved: the loop k:8 is already. Interleave one."),
        refusal(
            tiled,
            new Unroll("m:1"),
            "The loop m:1 cannot be unrolled: the loop n:1 inside it is serial. Unroll from the innermost outwards."),
        refusal(
            vectorised,
            new Unroll("n:1"),
            "The loop n:1 cannot be unrolled: it is vectorised already. Name a serial loop."),
        refusal(
            inRegisters,
            new Parallelise(3),
            "The loop k:1 cannot be parallel: its iterations write the same elements. Share spatial loops only."),
        refusal(
            inRegisters,
            new Parallelise(6),
            "The outermost 6 loops cannot be parallel: the nest has 5. Choose from 1 to that."),
        refusal(
            new Split("m", List.of(8L)).apply(plain),
            new Parallelise(2),
            "The loop m:1 cannot be parallel: a loop over the same axis around it is already. Share one loop of each axis."),
        refusal(
            packed,
            new Parallelise(2),
            "The outermost 2 loops cannot be parallel: an input is packed outside one of them. Parallelise before packing."),
        refusal(
            packed,
            new Pack(0, 2),
            "The input a cannot be packed: it is packed already. Pack it once."),
        refusal(
            inRegisters,
            new Pack(2, 1),
            "The input 2 cannot be packed: the operator has 2. Count them from 0."),
        refusal(
            new Parallelise(1).apply(inRegisters),
            new Pack(1, 0),
            "The input b cannot be packed inside 0 loops: from 1 (the parallel and shared ones) to 2 (outside the accumulators) are possible."),
        refusal(
            Nests.softmax(),
            new Pack(0, 0),
            "The input exp cannot be packed inside 0 loops: from 1 (the parallel and shared ones) to 2 (outside the accumulators) are possible."),
        refusal(
            plain,
            new InStage(0, new Vectorise("n:1")),
            "The stage (0) is unknown: the operator has 0 before its last. Count them from 0."),
        refusal(
            inRegisters,
            new Pack(1, 3),
            "The input b cannot be packed inside 3 loops: from 0 (the parallel and shared ones) to 2 (outside the accumulators) are possible."),
        refusal(
            plain,
            new Dot("k:1"),
            "The axis k has no dot products: expected a reduction of products of i8 that counts neighbours in each input. Dot products of this operator: []."),
        refusal(
            Nests.pairs(),
            new Dot("m:1"),
            "The axis m has no dot products: expected a reduction of products of i8 that counts neighbours in each input. Dot products of this operator: [k]."),
        refusal(
            Nests.pairs(),
            new Dot("k:2"),
            "The loop k:2 cannot be a dot product: it has 64 iterations inside loops of steps []. Expected 2 or 4, and steps that are multiples of it. Split by 2."),
        refusal(
            new Reorder(List.of("m:8", "n:16", "k:2", "k:1", "m:1", "n:1")).apply(Nests.pairs()),
            new Dot("k:1"),
            "The loop k:1 cannot be a dot product: it is not innermost. Reorder first."));
  }

  private static Arguments refusal(LoopNest nest, Primitive primitive, String message) {
    return Arguments.of(nest, primitive, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void refusalNamesTheRuleAndAWayOut(LoopNest nest, Primitive primitive, String message) {
    assertThatThrownBy(() -> primitive.apply(nest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
