package org.tilewright.codegen;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.space.primitive.Pack;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.target.CpuTarget;

/** Bytes multiplied in pairs and fours give the same sums, whatever is packed and left over. */
class DotProductTest {
  static final List<List<Primitive>> PACKINGS =
      List.of(
          List.of(),
          List.of(new Pack(0, 1)),
          List.of(new Pack(1, 0)),
          List.of(new Pack(0, 2), new Pack(1, 1)));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=7,n=37,k=64,type=i8",
        "matmul m=7,n=37,k=45,zi=-128,type=i8",
        "matmul m=5,n=21,k=47,zi=127,bias=1,type=i8",
        "matmul m=4,n=18,k=33,zi=3,ta=1,tb=1,type=i8",
      })
  void sumsAreExact(String spec) {
    Numerics numerics = Numerics.in(folder);
    for (CpuTarget target : List.of(Targets.haswell(), Targets.sse2())) {
      if (!Targets.runnable().contains(target)) continue;
      for (List<Primitive> packings : PACKINGS) {
        long lanes = target.vectorBytes() / Integer.BYTES;
        numerics.on(target).check(DotProducts.nest(spec, 2, lanes, packings));
        numerics.on(target).check(DotProducts.nest(spec, 4, lanes, packings));
      }
    }
  }
}
