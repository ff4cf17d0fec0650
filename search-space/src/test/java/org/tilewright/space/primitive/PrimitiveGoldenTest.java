package org.tilewright.space.primitive;

import static org.tilewright.space.Golden.assertGolden;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tilewright.space.nest.LoopNest;

class PrimitiveGoldenTest {

  static Stream<Arguments> rewrites() {
    LoopNest plain = Nests.matmul();
    LoopNest tiled = Nests.tiled();
    LoopNest inRegisters = Nests.inRegisters();
    return Stream.of(
        Arguments.of("split", plain, new Split("m", List.of(128L, 8L))),
        Arguments.of("split-with-a-smaller-last-tile", plain, new Split("n", List.of(48L))),
        Arguments.of("reorder", plain, new Reorder(List.of("k:1", "n:1", "m:1"))),
        Arguments.of("vectorise", tiled, new Vectorise("n:1")),
        Arguments.of("vectorise-a-reduction", Nests.rows(), new Vectorise("k:1")),
        Arguments.of("dot", Nests.pairs(), new Dot("k:1")),
        Arguments.of("interleave", Nests.rowsInVectors(), new Interleave("k:8")),
        Arguments.of("unroll", Nests.vectorised(), new Unroll("m:1")),
        Arguments.of("fence", Nests.shortReductionInside(), new Fence("k:1")),
        Arguments.of("parallelise", inRegisters, new Parallelise(2)),
        Arguments.of("in-stage", Nests.softmax(), new InStage(0, new Vectorise("n:1"))),
        Arguments.of("pack", inRegisters, new Pack(1, 1)),
        Arguments.of("pack-ahead", Nests.constantWeights(), new PackAhead(1)),
        Arguments.of("peel-borders", Nests.paddedConvolution(), new PeelBorders()),
        Arguments.of("prefetch", inRegisters, new Prefetch(4)),
        Arguments.of("stream-stores", inRegisters, new StreamStores()));
  }

  @ParameterizedTest
  @MethodSource("rewrites")
  void rewritePrintsAsItsNestsBeforeAndAfter(String file, LoopNest before, Primitive primitive) {
    String text = before + "\n" + primitive + "\n\n" + primitive.apply(before);
    assertGolden("primitive/" + file + ".txt", text);
  }
}
