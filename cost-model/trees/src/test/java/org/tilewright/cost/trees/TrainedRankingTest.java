package org.tilewright.cost.trees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.Provenance;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.GridSpace;

class TrainedRankingTest {
  private static final GridSpace STUDIED = GridSpace.cube(3, 6).withPeakAt(5, 1, 3);
  private static final TrainedRanking RANKING = study();

  @TempDir private Path folder;

  private static TrainedRanking study() {
    List<Sample> samples =
        STUDIED.points().stream()
            .map(state -> new Sample(state, STUDIED.reward(state.trace())))
            .toList();
    return TrainedRanking.of(Provenance.of(STUDIED, new TreeMap<>()), List.of(samples), 3);
  }

  private static List<Double> scores(GridSpace space, List<State> states) {
    CostModel model =
        new TreesProvider(RANKING).create(space, Experience.none(), RandomStream.seeded(1));
    return model.predict(states).scores();
  }

  @Test
  void treesKnowItsOrderBeforeTheFirstTrial() {
    List<State> points = STUDIED.points();
    List<Double> scores = scores(STUDIED, points);
    int highest = scores.indexOf(scores.stream().max(Comparator.naturalOrder()).orElseThrow());

    assertThat(STUDIED.reward(points.get(highest).trace())).isGreaterThan(0.9);
  }

  @Test
  void treesKnowNothingOfASpaceItDoesNotFit() {
    GridSpace larger = GridSpace.cube(4, 6);

    assertThat(RANKING.misfit(larger))
        .contains(
            "The ranking was trained for another number of features (6). Expected 8. Train one with this version, or go without.");
    assertThat(scores(larger, larger.points().subList(0, 3))).containsOnly(0.0);
  }

  @Test
  void experienceIsLearnedOnTopOfIt() {
    GridSpace moved = GridSpace.cube(3, 6).withPeakAt(0, 1, 3);
    List<Sample> lesson =
        moved.points().stream()
            .map(state -> new Sample(state, moved.reward(state.trace())))
            .toList();
    CostModel model =
        new TreesProvider(RANKING)
            .create(moved, space -> () -> List.of(lesson), RandomStream.seeded(1));

    List<Double> scores = model.predict(List.of(moved.at(0, 1, 3), moved.at(5, 1, 3))).scores();

    assertThat(scores.get(0)).isGreaterThan(scores.get(1));
  }

  @Test
  void isTheSameWhenReadBackFromItsFile() throws IOException {
    Path file = folder.resolve("my.ranking");

    RANKING.write(file);

    TrainedRanking read = TrainedRanking.read(file);
    assertThat(read.id()).isEqualTo(RANKING.id()).hasSize(8);
    assertThat(read.provenance()).isEqualTo(RANKING.provenance());
    read.write(folder.resolve("again.ranking"));
    assertThat(folder.resolve("again.ranking")).hasSameBinaryContentAs(file);
  }

  @Test
  void sameSamplesGiveTheSameFile() {
    assertThat(study().id()).isEqualTo(RANKING.id());
  }

  @Test
  void filesThatHoldSomethingElseAreRefused() throws IOException {
    Path file = folder.resolve("spoiled.ranking");
    RANKING.write(file);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 4;

    for (byte[] spoiled :
        List.of(
            new byte[0],
            "a sentence".getBytes(UTF_8),
            flipped,
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, whole.length + 1))) {
      Files.write(file, spoiled);

      assertThatThrownBy(() -> TrainedRanking.read(file))
          .isInstanceOf(RankingException.class)
          .hasMessageContaining("spoiled.ranking) is damaged or none at all: " + spoiled.length);
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> TrainedRanking.read(folder.resolve("none.ranking")))
        .isInstanceOf(RankingException.class)
        .hasMessageContaining("none.ranking) cannot be read");
  }
}
