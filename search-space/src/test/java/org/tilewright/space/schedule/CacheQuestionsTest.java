package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tilewright.space.schedule.Drafts.CONVOLUTION;
import static org.tilewright.space.schedule.Drafts.legal;
import static org.tilewright.space.schedule.Drafts.preferred;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.space.Processors;
import org.tilewright.space.operator.Operators;

/** The questions about the loops around the register tile. */
class CacheQuestionsTest {
  /** Tiles of 64 rows and 128 columns around the register tile, rows outside. */
  private final Draft tiled =
      Drafts.tiledMatmul("1024x1024x1024")
          .withTile(1, 0, 64)
          .withTile(1, 1, 128)
          .withOrder(0, List.of(1, 0))
          .withOrder(1, List.of(0, 1));

  @Test
  void cacheTilesAreMultiplesOfTheTileInside() {
    Draft draft = Drafts.tiledMatmul("100x1024x1024");

    assertThat(legal(new CacheTile(1, 0, "m"), draft))
        .containsExactly("8", "16", "24", "32", "48", "64", "96", "100");
  }

  @Test
  void whatFitsACacheIsNotTiledForIt() {
    Draft draft = Drafts.tiledMatmul("128x128x128");

    assertThat(legal(new CacheTile(1, 0, "m"), draft)).hasSizeGreaterThan(1);
    assertThat(legal(new CacheTile(2, 0, "m"), draft)).containsExactly("128");
  }

  @Test
  void theDefaultNeverTilesTheVectorAxis() {
    assertThat(preferred(new CacheTile(1, 1, "n"), Drafts.tiledMatmul("1024x1024x1024")))
        .isEqualTo("1024");
  }

  @Test
  void aBandIsOrderedInEveryWayItsLoopsAllow() {
    assertThat(legal(new BandOrder(0), tiled)).containsExactly("m,n", "n,m");
    assertThat(legal(new BandOrder(2), tiled)).containsExactly("none");
    assertThat(legal(new BandOrder(1), tiled.withChunk(2, 256))).hasSize(6).contains("k,m,n");
  }

  @Test
  void theDefaultKeepsAPanelOfTheVectorAxisAroundTheRows() {
    assertThat(preferred(new BandOrder(0), tiled)).isEqualTo("n,m");
    assertThat(preferred(new BandOrder(1), tiled.withChunk(2, 256))).startsWith("k,");
  }

  @Test
  void theDefaultUsesAPanelForAllChannelsBeforeItMovesOnInNchw() {
    Problem problem =
        new Problem(
            Operators.parse("conv2d", "h=64,w=64,ci=192,co=128,k=1,layout=nchw,const=1"),
            Processors.AVX512);
    Question order = new BandOrder(0);
    Draft tiles = Drafts.defaults(Draft.of(problem), Questions.of(problem), order.name());

    assertThat(preferred(order, tiles)).endsWith(",co");
    assertThat(tiles.tile(1, 2)).as("rows of the input in the second cache").isLessThan(64);
  }

  @Test
  void theDefaultWalksThroughMemoryInOrderWhereTheRowsOfAWindowCollide() {
    assertThat(orderOfTiles("h=14,w=14,c=480,k=5,p=2")).startsWith("c,");
    assertThat(orderOfTiles("h=14,w=14,c=512,k=5,p=2")).endsWith(",c");
  }

  private static String orderOfTiles(String depthwise) {
    var operator = Operators.parse("depthwise_conv2d", depthwise);
    Problem problem = new Problem(operator, Processors.AVX512);
    Question order = new BandOrder(0);
    Draft tiles = Drafts.defaults(Draft.of(problem), Questions.of(problem), order.name());
    return preferred(order, tiles);
  }

  @Test
  void resultsMayGoPastTheCachesWhereTheyWouldFillTheLast() {
    Question question = new StoreResults();
    Draft large = Drafts.of("relu", "m=8192,n=4096").withVectorAxis(1).withLanes(16);
    Draft slow = Drafts.of("gelu", "m=8192,n=4096").withVectorAxis(1).withLanes(16);
    Draft small = Drafts.of("relu", "m=64,n=4096").withVectorAxis(1).withLanes(16);
    Draft ragged = Drafts.of("relu", "m=8192,n=4095").withVectorAxis(1).withLanes(16);

    assertThat(legal(question, large)).containsExactly("cached", "streamed");
    assertThat(preferred(question, large)).isEqualTo("streamed");
    assertThat(preferred(question, slow)).as("memory is not the limit").isEqualTo("cached");
    assertThat(legal(question, small)).containsExactly("cached");
    assertThat(legal(question, ragged)).containsExactly("cached");
  }

  @Test
  void vectorsMayBeFetchedEarlyWhereALongReductionReadsLineByLine() {
    Question question = new PrefetchVectors();
    Draft large = tiled.withReductionOrder(List.of(2));

    Draft packed = large.withPack(1, Draft.Placement.OUTER);

    assertThat(legal(question, large)).containsExactly("0", "1", "2");
    assertThat(preferred(question, large)).as("rows a page apart").isEqualTo("1");
    assertThat(legal(question, packed)).containsExactly("0");
    assertThat(legal(question, tiled)).containsExactly("0");
    assertThat(legal(question, Drafts.tiledMatmul("32x32x32").withReductionOrder(List.of(2))))
        .containsExactly("0");
  }

  @Test
  void oneThreadSharesNothing() {
    assertThat(legal(new Parallel(), tiled)).containsExactly("0");
  }

  @Test
  void threadsShareOneSpatialLoopOfEachAxisOutsideTheFirstReduction() {
    Draft shared = forTwoThreads().withOrder(0, List.of(1, 0)).withOrder(1, List.of(0, 2, 1));

    assertThat(legal(new Parallel(), shared)).containsExactly("1");
    assertThat(legal(new Parallel(), shared.withOrder(1, List.of(0, 1)))).containsExactly("1", "2");
    assertThat(legal(new Parallel(), shared.withOrder(1, List.of(2, 0, 1)))).containsExactly("0");
  }

  @Test
  void byDefaultThreadsShareTheVectorAxisSoThatEachCopiesOtherPanels() {
    Problem problem = forTwoThreads().problem();
    Draft draft = Drafts.defaults(Draft.of(problem), Questions.of(problem), "borders");

    assertThat(draft.order(1)).isEmpty();
    assertThat(draft.order(0)).containsExactly(1, 0);
    assertThat(draft.parallel()).isEqualTo(1);
    assertThat(draft.pack(1)).isEqualTo(Draft.Placement.OUTER);
  }

  @Test
  void byDefaultThreadsCopyNothingThatEachOfThemUsesRarely() {
    Problem problem =
        new Problem(Operators.parse("matmul", "512x128x1024"), forTwoThreads().problem().target());
    Draft draft = Drafts.defaults(Draft.of(problem), Questions.of(problem), "borders");

    assertThat(draft.parallel()).isEqualTo(2);
    assertThat(draft.pack(1)).isEqualTo(Draft.Placement.NONE);
  }

  private static Draft forTwoThreads() {
    var two = Processors.AVX512.withThreads(2);
    return Draft.of(new Problem(Operators.parse("matmul", "1024x1024x1024"), two));
  }

  @Test
  void aPackedInputTakesAtMostHalfItsCache() {
    Question packB = pack(tiled, 1);
    Draft inFirstBand = tiled.withOrder(1, List.of(1, 0));

    assertThat(legal(packB, inFirstBand)).containsExactly("none", "inner", "outer");
    assertThat(legal(packB, inFirstBand.withTile(1, 1, 256)))
        .as("1 MiB of b in a cache of 1 MiB")
        .containsExactly("none", "outer");
  }

  @Test
  void onePlaceForACopyIsOfferedOnce() {
    Draft untiled = Drafts.tiledMatmul("64x64x64").withOrder(0, List.of(1, 0));

    assertThat(legal(pack(untiled, 1), untiled)).containsExactly("none", "outer", "panel");
    Draft rowsOutside = untiled.withOrder(0, List.of(0, 1));
    assertThat(legal(pack(rowsOutside, 1), rowsOutside)).containsExactly("none", "outer");
  }

  @Test
  void aPanelIsCopiedForSeveralRegisterTilesInTheFirstCache() {
    Draft short64 = Drafts.tiledMatmul("64x256x64").withOrder(0, List.of(1, 0));
    Draft long1024 = Drafts.tiledMatmul("64x256x1024").withOrder(0, List.of(1, 0));

    assertThat(legal(pack(short64, 1), short64)).contains("panel");
    assertThat(legal(pack(short64, 0), short64)).as("used by one tile").doesNotContain("panel");
    assertThat(legal(pack(long1024, 1), long1024)).as("128 KiB").doesNotContain("panel");
  }

  @Test
  void allOfAnInputIsCopiedAtOnceIfItsPartsWouldBeCopiedAgain() {
    Draft rowsOutside = tiled.withOrder(2, List.of(0, 1)).withTile(2, 0, 256).withTile(2, 1, 256);
    Draft columnsOutside = rowsOutside.withOrder(2, List.of(1, 0));

    assertThat(legal(pack(rowsOutside, 1), rowsOutside)).contains("outer", "whole");
    assertThat(legal(pack(columnsOutside, 1), columnsOutside)).doesNotContain("whole");
  }

  @Test
  void theDefaultPacksWhatWouldBeGathered() {
    Draft straight = Drafts.tiledMatmul("64x64x64").withOrder(0, List.of(1, 0));
    Draft transposed = Drafts.tiledMatmul("64x64x64;tb=1").withOrder(0, List.of(1, 0));

    assertThat(preferred(pack(straight, 1), straight)).isEqualTo("none");
    assertThat(preferred(pack(transposed, 1), transposed)).isEqualTo("outer");
  }

  @Test
  void theDefaultPacksNearTheUseWhatIsNotCopiedTwiceThen() {
    Draft columnsOutside =
        Drafts.tiledMatmul("1024x1024x64;tb=1")
            .withTile(1, 0, 64)
            .withTile(1, 1, 128)
            .withOrder(0, List.of(1, 0))
            .withOrder(1, List.of(1, 0));
    Draft rowsOutside = columnsOutside.withOrder(1, List.of(0, 1));

    assertThat(preferred(pack(columnsOutside, 1), columnsOutside)).isEqualTo("inner");
    assertThat(preferred(pack(rowsOutside, 1), rowsOutside)).isEqualTo("outer");
  }

  @Test
  void constantInputsArePackedAheadOrNotAtAll() {
    Draft constant = Drafts.tiledMatmul("64x64x64;const=1").withOrder(0, List.of(1, 0));

    assertThat(legal(pack(constant, 0), constant)).containsExactly("none", "outer");
    assertThat(legal(pack(constant, 1), constant)).containsExactly("none", "ahead");
    assertThat(preferred(pack(constant, 1), constant)).isEqualTo("ahead");
  }

  private static Question pack(Draft draft, int input) {
    return new PackInput(input, draft.problem().reads().get(input));
  }

  @Test
  void onlyPaddedInputsHaveBordersToPeelWhereverTheyAreRead() {
    Draft convolution = Drafts.of("conv2d", CONVOLUTION);

    assertThat(legal(new Borders(), Drafts.matmul("64x64x64"))).containsExactly("guarded");
    assertThat(legal(new Borders(), convolution)).containsExactly("guarded", "peeled");
    assertThat(legal(new Borders(), convolution.withPack(0, Draft.Placement.OUTER)))
        .containsExactly("guarded", "peeled");
  }

  @Test
  void bordersAreNotPeeledWhereTheCopiesOfTheBodyWouldBeTooLong() {
    Draft large = Drafts.of("conv2d", CONVOLUTION).withTile(0, 1, 28).withTile(0, 2, 28);

    assertThat(legal(new Borders(), large)).containsExactly("guarded");
  }
}
