package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tilewright.space.Processors;

/**
 * With default schedules and vectors of half a cache line: of depthwise_conv2d (n, oh, ow, c, kh,
 * kw) and conv2d (n, co, oh, ow, ci, kh, kw).
 */
class WindowsTest {

  @Test
  void tilesGrowAlongRowsOfWindowsThatExceedTheFirstCache() {
    Draft wide = whole("depthwise_conv2d", "h=56,w=56,c=256,k=3,p=1");
    Draft narrow = whole("depthwise_conv2d", "h=16,w=16,c=32,k=3,p=1");

    assertThat(wide.tile(0, 1)).as("rows").isGreaterThan(1);
    assertThat(wide.tile(0, 2)).as("columns").isEqualTo(1);
    assertThat(narrow.tile(0, 2)).as("columns").isGreaterThan(1);
  }

  @Test
  void nearWindowsAreSharedInBothDirections() {
    Draft near = whole("depthwise_conv2d", "h=14,w=14,c=384,k=3,p=1");
    Draft strided = whole("depthwise_conv2d", "h=14,w=14,c=576,k=3,s=2,p=1");

    assertThat(near.tile(0, 1)).as("rows").isGreaterThan(1);
    assertThat(near.tile(0, 2)).as("columns").isGreaterThan(1);
    assertThat(near.unroll(4) * near.unroll(5)).as("positions written out").isEqualTo(9);
    assertThat(strided.tile(0, 2)).as("columns").isEqualTo(1);
  }

  @Test
  void linesThatShareASetOfTheFirstCacheAreCounted() {
    Draft apart = Drafts.of("depthwise_conv2d", "h=14,w=14,c=384,k=3").withVectorAxis(3);
    Draft crowded = Drafts.of("depthwise_conv2d", "h=8,w=8,c=1024,k=3").withVectorAxis(3);

    assertThat(new Windows(apart).mostInASet()).isLessThan(3);
    assertThat(new Windows(crowded).mostInASet()).isEqualTo(9);
  }

  @Test
  void onlyTheWindowThatNeighboursShareIsWrittenOut() {
    Draft wide = whole("depthwise_conv2d", "h=56,w=56,c=256,k=3,p=1");

    assertThat(wide.unroll(4)).as("rows").isEqualTo(3);
    assertThat(wide.unroll(5)).as("columns").isEqualTo(1);
  }

  @Test
  void vectorsOfNeighboursShareNothingInTheirWindow() {
    Draft one = whole("conv2d", "h=56,w=56,ci=32,co=1,k=3,layout=nchw");

    assertThat(one.unroll(5)).as("rows").isEqualTo(3);
    assertThat(one.unroll(6)).as("columns").isEqualTo(1);
  }

  @Test
  void operandsOfMemoryAreReadInEvenSteps() {
    Draft batch = whole("conv2d", "n=256,h=56,w=56,ci=32,co=1,k=3,layout=nchw");

    assertThat(batch.unroll(6)).as("columns").isEqualTo(3);
  }

  private static Draft whole(String operator, String shape) {
    return Drafts.whole(operator, shape, Processors.AVX2);
  }
}
