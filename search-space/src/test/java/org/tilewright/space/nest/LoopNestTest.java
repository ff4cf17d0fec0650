package org.tilewright.space.nest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.primitive.Parallelise;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.primitive.Reorder;
import org.tilewright.space.primitive.Split;
import org.tilewright.space.primitive.Unroll;
import org.tilewright.space.primitive.Vectorise;

/** A matmul in tiles of 6 rows and 2 vectors of 16, with 100 rows: the last tile has 4. */
class LoopNestTest {
  private final LoopNest plain = LoopNest.plain(Operators.parse("matmul", "100x96x64"));
  private final LoopNest nest =
      Primitive.applyAll(
          plain,
          List.of(
              new Split("m", List.of(30L, 6L)),
              new Split("n", List.of(32L, 16L)),
              new Reorder(List.of("m:30", "n:32", "m:6", "k:1", "m:1", "n:16", "n:1")),
              new Vectorise("n:1"),
              new Unroll("n:16"),
              new Unroll("m:1"),
              new Parallelise(2)));

  @Test
  void aPlainNestIsOneTileWithoutVectors() {
    assertThat(plain.loops()).extracting(Loop::label).containsExactly("m:1", "n:1", "k:1");
    assertThat(plain.tileAt(0)).isEqualTo(Map.of("m", 100L, "n", 96L, "k", 64L));
    assertThat(plain.lanes()).isEqualTo(1);
    assertThat(plain.accumulators()).isEqualTo(1);
    assertThat(plain.parallelExtent()).isEqualTo(1);
  }

  @Test
  void aLoopOfOnePositionIsLeftOut() {
    LoopNest vector = LoopNest.plain(Operators.parse("matmul", "1x96x64"));

    assertThat(vector.loops()).extracting(Loop::axis).containsExactly("n", "k");
  }

  @Test
  void tilesShrinkWithEveryLoopEntered() {
    assertThat(nest.tileAt(0)).isEqualTo(Map.of("m", 100L, "n", 96L, "k", 64L));
    assertThat(nest.tileAt(1, "m")).isEqualTo(30);
    assertThat(nest.tileAt(2)).isEqualTo(Map.of("m", 30L, "n", 32L, "k", 64L));
    assertThat(nest.tileAt(3, "m")).isEqualTo(6);
    assertThat(nest.tileAt(7)).isEqualTo(Map.of("m", 1L, "n", 1L, "k", 1L));
  }

  @Test
  void accumulatorsBeginInsideTheLastSerialSpatialLoop() {
    assertThat(nest.accumulatorDepth()).isEqualTo(3);
    assertThat(nest.registerTile()).isEqualTo(Map.of("m", 6L, "n", 32L));
    assertThat(nest.accumulators()).isEqualTo(12);
  }

  @Test
  void lanesAreTheStepOfTheLoopAroundTheVectorLoop() {
    assertThat(nest.vectorLoop()).map(Loop::label).contains("n:1");
    assertThat(nest.lanes()).isEqualTo(16);
  }

  @Test
  void tripsCountTheSmallerLastTile() {
    assertThat(nest.trips(0)).isEqualTo(4);
    assertThat(nest.trips(1)).isEqualTo(3);
    assertThat(nest.trips(2)).isEqualTo(5);
    assertThat(nest.trips(3)).isEqualTo(64);
  }

  @Test
  void parallelLoopsCountAsOne() {
    assertThat(nest.parallelLoops()).extracting(Loop::label).containsExactly("m:30", "n:32");
    assertThat(nest.parallelExtent()).isEqualTo(12);
  }

  @Test
  void anUnknownLoopIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> plain.position("m:8"))
        .hasMessage("The loop (m:8) is unknown. Loops of this nest: [m:1, n:1, k:1].");
  }

  @Test
  void aLoopWithoutAStepIsRefused() {
    assertThatThrownBy(() -> Loop.serial("m", 0))
        .hasMessage("The loop over m has step 0; it must be at least 1.");
  }
}
