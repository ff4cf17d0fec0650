package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tilewright.space.Processors;

/** With default schedules of depthwise_conv2d (n, oh, ow, c, kh, kw) and vectors of 64 bytes. */
class LineWindowsTest {

  @Test
  void neighboursShareWindowsInBothDirections() {
    Draft far = whole("h=56,w=56,c=128,k=3,p=1");

    assertThat(far.tile(0, 1)).as("rows").isGreaterThan(1);
    assertThat(far.tile(0, 2)).as("columns").isGreaterThan(1);
    assertThat(far.unroll(4) * far.unroll(5)).as("positions written out").isEqualTo(9);
  }

  @Test
  void channelsWaitForRowsThatWouldNotStayInTheFirstCache() {
    assertThat(whole("h=14,w=14,c=576,k=3,p=1").order(0).get(0)).isEqualTo(3);
    assertThat(whole("h=28,w=28,c=192,k=3,p=1").order(0).get(0)).isEqualTo(1);
  }

  @Test
  void linesThatCrowdASetAreReadInLongRowsAndFewPlaces() {
    Draft crowded = whole("h=7,w=7,c=1024,k=3,p=1");

    assertThat(crowded.tile(0, 3)).as("channels").isEqualTo(128);
    assertThat(crowded.tile(0, 2)).as("columns").isEqualTo(1);
    assertThat(crowded.tile(0, 1)).as("rows").isLessThanOrEqualTo(2);
  }

  @Test
  void onlyWindowsReadByWholeLinesAreJudged() {
    Draft narrow = Drafts.of("depthwise_conv2d", "h=14,w=14,c=64,k=3", Processors.AVX2);
    Draft products = Drafts.of("conv2d", Drafts.CONVOLUTION);
    Draft along = Drafts.of("maxpool2d", "h=14,w=64,c=8,k=3,layout=nchw");

    assertThat(LineWindows.of(narrow.withVectorAxis(3))).isEmpty();
    assertThat(LineWindows.of(products.withVectorAxis(3))).isEmpty();
    assertThat(LineWindows.of(along.withVectorAxis(3))).isEmpty();
  }

  private static Draft whole(String shape) {
    return Drafts.whole("depthwise_conv2d", shape, Processors.AVX512);
  }
}
