package org.tilewright.codegen;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.primitive.Dot;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.primitive.Reorder;
import org.tilewright.space.primitive.Split;
import org.tilewright.space.primitive.Unroll;
import org.tilewright.space.primitive.Vectorise;

/** Nests of matmuls that multiply bytes in pairs or fours. */
final class DotProducts {
  private DotProducts() {}

  /** Tiles of 3 rows and 2 vectors, the reduction in chunks of 16, unrolled by 8. */
  static LoopNest nest(String spec, long length, long lanes, List<Primitive> packings) {
    List<Primitive> primitives =
        new ArrayList<>(
            List.of(
                new Split("m", List.of(3L)),
                new Split("n", List.of(2 * lanes, lanes)),
                new Split("k", List.of(16L, 8L, length)),
                new Reorder(
                    List.of(
                        "k:16",
                        "n:" + 2 * lanes,
                        "m:3",
                        "k:8",
                        "k:" + length,
                        "m:1",
                        "n:" + lanes,
                        "n:1",
                        "k:1")),
                new Dot("k:1"),
                new Vectorise("n:1"),
                new Unroll("n:" + lanes),
                new Unroll("m:1"),
                new Unroll("k:" + length)));
    primitives.addAll(packings);
    return Primitive.applyAll(LoopNest.plain(Operators.fromSpec(spec)), primitives);
  }
}
