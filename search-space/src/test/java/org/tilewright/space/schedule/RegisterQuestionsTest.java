package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tilewright.space.schedule.Drafts.CONVOLUTION;
import static org.tilewright.space.schedule.Drafts.legal;
import static org.tilewright.space.schedule.Drafts.preferred;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The questions about what happens inside the register tile. */
class RegisterQuestionsTest {
  private static final String TRANSPOSED = "m=64,n=48,k=32,tb=1";

  @Test
  void onlyNeighboursInTheOutputAreVectorised() {
    Question question = new VectorAxis();

    assertThat(legal(question, Drafts.of("matmul", "64x48x32"))).containsExactly("n");
    assertThat(legal(question, Drafts.of("conv2d", CONVOLUTION))).containsExactly("co");
    assertThat(legal(question, Drafts.of("maxpool2d", "h=56,w=56,c=64,k=3,layout=nchw")))
        .containsExactly("ow");
  }

  @Test
  void longSumsRepayLanesThatLieApartWhereRowsHaveWindowsOrGapsOrWasteLanes() {
    Question question = new VectorAxis();
    String shape = "h=56,w=56,ci=64,co=64,layout=nchw";

    assertThat(legal(question, Drafts.of("conv2d", shape + ",k=3"))).containsExactly("co", "ow");
    assertThat(legal(question, Drafts.of("conv2d", shape + ",k=1"))).containsExactly("co", "ow");
    assertThat(legal(question, Drafts.of("conv2d", "h=64,w=64,ci=64,co=64,k=1,layout=nchw")))
        .containsExactly("ow");
    assertThat(legal(question, Drafts.of("matmul", "32x20x64"))).containsExactly("m", "n");
    assertThat(legal(question, Drafts.of("matmul", "32x20x63"))).containsExactly("n");
    assertThat(preferred(question, Drafts.of("conv2d", shape + ",k=3,const=1"))).isEqualTo("co");
    assertThat(preferred(question, Drafts.of("conv2d", "h=56,w=56,ci=144,co=24,k=1,const=1")))
        .as("inputs to be copied for 24 uses")
        .isEqualTo("co");
  }

  @Test
  void aReductionIsVectorisedIfItsInputsAreNeighboursAndFillAVector() {
    Question question = new VectorAxis();

    assertThat(legal(question, Drafts.of("matmul", TRANSPOSED))).containsExactly("n", "k");
    assertThat(legal(question, Drafts.of("matmul", "m=64,n=48,k=15,tb=1"))).containsExactly("n");
    assertThat(legal(question, Drafts.of("matmul", "1x1x32"))).containsExactly("k");
  }

  @Test
  void anAxisIsPreferredThatNeitherWastesVectorsNorPacksWhatIsUsedOnce() {
    Question question = new VectorAxis();

    assertThat(preferred(question, Drafts.of("matmul", TRANSPOSED))).isEqualTo("n");
    assertThat(preferred(question, Drafts.of("matmul", "m=64,n=4,k=32,tb=1"))).isEqualTo("k");
    assertThat(preferred(question, Drafts.of("matmul", "m=1,n=512,k=32,tb=1"))).isEqualTo("k");
  }

  @Test
  void anOutputOfOneElementHasNoVectorAxisButOneLane() {
    Draft draft = Drafts.of("matmul", "1x1x5");

    assertThat(legal(new VectorAxis(), draft)).containsExactly("none");
    assertThat(legal(new Lanes(), draft)).containsExactly("1");
  }

  @Test
  void narrowerVectorsAreOfferedOnlyWhereTheyWasteFewerLanes() {
    assertThat(legal(new Lanes(), Drafts.matmul("64x512x32"))).containsExactly("16");
    assertThat(legal(new Lanes(), Drafts.matmul("64x24x32"))).containsExactly("16", "8");
    assertThat(legal(new Lanes(), Drafts.matmul("64x5x32"))).containsExactly("16", "8");
  }

  @Test
  void onlyWhereBytesAreMultipliedIsThereAQuestionAboutDotProducts() {
    assertThat(names("matmul", "64x48x32;type=i8")).contains("dot");
    assertThat(names("conv2d", CONVOLUTION + ",type=i8")).contains("dot");
    assertThat(names("conv2d", "h=9,w=9,ci=16,co=32,k=3,p=1,g=2,type=i8")).contains("dot");
    assertThat(names("conv2d", "h=9,w=9,ci=12,co=32,k=3,p=1,g=2,type=i8")).doesNotContain("dot");
    assertThat(names("matmul", "64x48x32")).doesNotContain("dot");
    assertThat(names("matmul", "64x48x1;type=i8")).doesNotContain("dot");
    assertThat(names("depthwise_conv2d", "h=9,w=9,c=32,k=3,p=1,type=i8")).doesNotContain("dot");
  }

  private static List<String> names(String operator, String shape) {
    return Questions.of(Drafts.of(operator, shape).problem()).stream().map(Question::name).toList();
  }

  @Test
  void dotProductsArePreferredUnlessLanesHoldPartsOfOneSum() {
    Draft spatial = Drafts.matmul("64x48x32;type=i8");
    Draft reduced = Drafts.of("matmul", TRANSPOSED + ",type=i8").withVectorAxis(2).withLanes(16);

    assertThat(preferred(new DotLength(), spatial)).isEqualTo("2");
    assertThat(legal(new DotLength(), reduced)).containsExactly("1");
  }

  @Test
  void registerTilesLeaveRoomForARowAndAFactor() {
    Question columns = new RegisterTile(1, "n", false);
    Question rows = new RegisterTile(0, "m", true);
    Draft draft = Drafts.matmul("512x512x512");

    assertThat(legal(columns, draft)).contains("16", "128");
    assertThat(legal(rows, draft.withTile(0, 1, 32)))
        .containsExactly("4", "5", "6", "7", "8", "9", "10", "12", "14");
  }

  @Test
  void tooFewAccumulatorsAreLegalOnlyWhereNoTileHasEnough() {
    Question rows = new RegisterTile(0, "m", true);

    assertThat(legal(rows, Drafts.matmul("3x16x512").withTile(0, 1, 16))).containsExactly("3");
  }

  @Test
  void onlyShortTilesHaveSeveralAccumulatorsForEachElement() {
    Question question = new InterleaveReduction();
    Draft row = Drafts.matmul("1x512x512");

    assertThat(legal(question, Drafts.tiledMatmul("512x512x512"))).containsExactly("1");
    assertThat(legal(question, row.withTile(0, 1, 32))).containsExactly("1", "2", "4", "8");
    assertThat(preferred(question, row.withTile(0, 1, 32))).isEqualTo("4");
    assertThat(legal(question, Drafts.matmul("1x16x3"))).containsExactly("1", "2");
  }

  @Test
  void lanesOfAReductionMayHaveShortTiles() {
    Draft draft = Drafts.of("matmul", TRANSPOSED).withVectorAxis(2).withLanes(16);

    assertThat(legal(new RegisterTile(1, "n", true), draft)).contains("1", "2", "14");
    assertThat(legal(new InterleaveReduction(), draft)).containsExactly("1", "2");
  }

  @Test
  void unrolledIterationsAreCountedInVectorsAndAccumulators() {
    Draft draft = Drafts.of("matmul", "m=1,n=1,k=200").withVectorAxis(2).withLanes(16);
    Question question = new UnrollReduction(2, "k");

    assertThat(legal(question, draft)).containsExactly("1", "2", "4", "8");
    assertThat(legal(question, draft.withInterleave(4))).containsExactly("1", "4");
    assertThat(draft.withInterleave(4).withUnroll(2, 4).fullyUnrolled(2)).isTrue();
  }

  @Test
  void shortWindowsAreWrittenOutWholeAndLongAxesInPart() {
    Draft draft = Drafts.of("conv2d", CONVOLUTION).withVectorAxis(3).withLanes(16);

    assertThat(legal(new UnrollReduction(4, "kh"), draft)).containsExactly("1", "3");
    assertThat(legal(new UnrollReduction(6, "ci"), draft)).containsExactly("1", "2", "4", "8");
  }

  @Test
  void theUnrolledBodyStaysShort() {
    Draft dividing = Drafts.tiledMatmul("512x512x512");
    Draft remaining = Drafts.tiledMatmul("509x509x512");
    Question question = new UnrollReduction(2, "k");

    assertThat(dividing.body().length()).isEqualTo(16);
    assertThat(legal(question, dividing)).contains("8");
    assertThat(remaining.body().copies()).isEqualTo(4);
    assertThat(legal(question, remaining.withTile(0, 0, 14))).containsExactly("1", "2", "4");
    assertThat(preferred(question, dividing)).isEqualTo("4");
  }

  @Test
  void stepsMayBeFencedWhereWhatTheyReadDoesNotFitTheRegisters() {
    Draft tile = Drafts.of("conv2d", CONVOLUTION).withVectorAxis(3).withLanes(16);
    Draft large = tile.withTile(0, 3, 48).withTile(0, 2, 6);
    Question question = new FenceSteps();

    assertThat(legal(question, large)).as("one step").containsExactly("none");
    assertThat(legal(question, tile.withUnroll(5, 3))).as("few values").containsExactly("none");
    assertThat(legal(question, large.withUnroll(5, 3))).containsExactly("none", "steps");
    assertThat(preferred(question, large.withUnroll(5, 3))).as("a window").isEqualTo("steps");
    assertThat(preferred(question, large.withUnroll(6, 4))).as("channels").isEqualTo("steps");
  }

  @Test
  void theDefaultLoopsOverAWindowWhereThatPassesPaddingBy() {
    Draft row = Drafts.of("conv2d", CONVOLUTION).withVectorAxis(3).withLanes(16).withTile(0, 2, 6);

    assertThat(preferred(new UnrollReduction(4, "kh"), row)).isEqualTo("1");
    assertThat(preferred(new UnrollReduction(5, "kw"), row)).isEqualTo("3");
    assertThat(preferred(new UnrollReduction(4, "kh"), row.withTile(0, 1, 2))).isEqualTo("3");
  }

  @Test
  void theDefaultWritesOutNoLongAxisBesideAWindow() {
    Draft row = Drafts.of("conv2d", CONVOLUTION).withVectorAxis(3).withLanes(16).withTile(0, 2, 6);

    assertThat(preferred(new UnrollReduction(6, "ci"), row.withUnroll(5, 3))).isEqualTo("1");
    assertThat(preferred(new UnrollReduction(6, "ci"), row)).isEqualTo("8");
  }

  @Test
  void theDefaultTileOfWindowsAloneReadsWholeLinesAndLeavesRegistersToTheWindow() {
    Draft windows =
        Drafts.of("depthwise_conv2d", "h=24,w=24,c=64,k=5,p=2").withVectorAxis(3).withLanes(8);
    Question columns = new RegisterTile(3, "c", false);
    Question pixels = new RegisterTile(2, "ow", true);

    assertThat(preferred(columns, windows)).isEqualTo("16");
    assertThat(preferred(pixels, windows.withTile(0, 3, 16))).isEqualTo("8");
  }

  @Test
  void theDefaultTileHasOneAxisBesideThatOfTheVectorsWherePossible() {
    Draft draft = Drafts.of("conv2d", "h=14,w=14,ci=64,co=48,k=3,p=1");
    Draft tile = Drafts.defaults(draft, Questions.of(draft.problem()), "order.tile");

    assertThat(tile.tile(0, 1)).isEqualTo(1);
    assertThat(tile.tile(0, 2)).isGreaterThan(1);
  }

  @Test
  void chunksAreMultiplesOfTheUnrolledIterations() {
    Question question = new ReductionChunk(2, "k");
    Draft draft = Drafts.tiledMatmul("512x512x200");

    assertThat(legal(question, draft)).containsExactly("32", "64", "128", "192", "200");
    assertThat(legal(question, draft.withUnroll(2, 64))).containsExactly("128", "192", "200");
  }

  @Test
  void aChunkThatIsWrittenOutDividesTheAxis() {
    Draft even = Drafts.tiledMatmul("256x512x1024").withUnroll(2, 32);
    Draft odd = Drafts.tiledMatmul("256x512x1025").withUnroll(2, 32);

    assertThat(legal(new ReductionChunk(2, "k"), even)).contains("32", "64");
    assertThat(legal(new ReductionChunk(2, "k"), odd)).doesNotContain("32").contains("64");
  }

  @Test
  void whatStaysInTheFirstCacheIsReducedInOneChunk() {
    assertThat(legal(new ReductionChunk(2, "k"), Drafts.tiledMatmul("32x32x128")))
        .containsExactly("128");
  }

  @Test
  void vectorsOfAReductionAreReadInTheOrderOfMemory() {
    Draft draft = Drafts.of("norm", "1x4096x1024").withVectorAxis(2).withLanes(16);

    assertThat(preferred(new ReductionOrder(), draft)).isEqualTo("m,n");
  }

  @Test
  void onlySerialReductionsAreOrdered() {
    Draft draft = Drafts.of("conv2d", CONVOLUTION);

    assertThat(legal(new ReductionOrder(), draft)).hasSize(6).contains("kh,kw,ci", "ci,kw,kh");
    assertThat(preferred(new ReductionOrder(), draft)).endsWith("ci");
    assertThat(legal(new ReductionOrder(), draft.withUnroll(4, 3).withUnroll(5, 3)))
        .containsExactly("ci");
  }

  @Test
  void theDefaultTileHasNoMoreRowsOfOneSetThanThatHasLines() {
    Draft pageApart = Drafts.matmul("1024x16x1024");
    Draft others = Drafts.matmul("1024x16x1000");

    assertThat(preferred(new RegisterTile(0, "m", true), pageApart.withTile(0, 1, 16)))
        .isEqualTo("12");
    assertThat(preferred(new RegisterTile(0, "m", true), others.withTile(0, 1, 16)))
        .isNotEqualTo("12");
  }
}
