package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private static final double L1 = 48 << 10;
  private static final double L2 = 1 << 20;
  private static final double ENDLESS = 1e12;

  private final Draft draft = Drafts.tiledMatmul("512x512x128").withOrder(0, List.of(1, 0));

  private static Traffic of(Draft draft) {
    return new Traffic(draft, LoopOrder.of(draft));
  }

  @Test
  void anEndlessCacheLoadsEveryOperandOnce() {
    assertThat(of(draft).into(ENDLESS)).isEqualTo(4.0 * (512 * 128 + 128 * 512 + 512 * 512));
  }

  @Test
  void aSmallerCacheLoadsAtLeastAsMuch() {
    Traffic traffic = of(draft);

    assertThat(traffic.into(L1)).isGreaterThan(traffic.into(L2));
    assertThat(traffic.into(L2)).isGreaterThanOrEqualTo(traffic.into(ENDLESS));
  }

  @Test
  void anOperandThatTheInnerLoopLeavesAloneIsNotLoadedAgain() {
    IndexedAccess b = draft.problem().reads().get(1);
    Draft rowsOutside = draft.withOrder(0, List.of(0, 1));

    assertThat(of(draft).into(L1, b)).isEqualTo(512.0 * 128 * 4);
    assertThat(of(rowsOutside).into(L1, b)).isEqualTo(64 * 512.0 * 128 * 4);
  }

  @Test
  void widerRegisterTilesLoadLessIntoTheFirstCache() {
    assertThat(of(draft.withTile(0, 1, 64)).into(L1)).isLessThan(of(draft).into(L1));
  }

  @Test
  void tilesForTheSecondCacheSaveTrafficFromTheThird() {
    Draft large = Drafts.tiledMatmul("2048x2048x2048").withOrder(0, List.of(1, 0));
    Draft tiled = large.withTile(1, 0, 96).withChunk(2, 256).withOrder(1, List.of(2, 0));

    assertThat(of(tiled).into(L2)).isLessThan(of(large).into(L2));
  }

  @Test
  void footprintsShrinkInwards() {
    Traffic traffic = of(draft);

    assertThat(traffic.footprint(1)).isLessThan(traffic.footprint(0));
    assertThat(traffic.footprint(2)).isLessThan(traffic.footprint(1));
    assertThat(traffic.trips(0)).isEqualTo(16);
    assertThat(traffic.trips(1)).isEqualTo(64);
  }

  @Test
  void windowsThatOverlapAreCountedOnce() {
    Draft convolution = Drafts.of("conv2d", "h=56,w=56,ci=64,co=64,k=3,p=0");
    IndexedAccess input = convolution.problem().reads().get(0);
    long[] tile = {1, 1, 8, 1, 3, 3, 64};

    assertThat(input.footprint(tile)).isEqualTo(3 * 10 * 64 * 4L);
  }
}
