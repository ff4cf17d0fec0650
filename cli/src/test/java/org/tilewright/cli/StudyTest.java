package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.codegen.Host;
import org.tilewright.cost.trees.TrainedRanking;
import org.tilewright.cost.trees.TreesProvider;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

class StudyTest {
  @TempDir private Path folder;

  @Test
  void whatWasTunedIsStudiedAndKnownToTheNextSession() {
    Path database = folder.resolve("tuned.db");
    Path ranking = folder.resolve("my.ranking");
    tune(database, "16x16x16", "--cost-model", "none");

    Invocation studied = Invocation.of("study", "--database", database, "--out", ranking);

    assertThat(studied.exitCode()).as(studied.err()).isZero();
    String id = TrainedRanking.read(ranking).id();
    assertThat(studied.out()).contains("Ranking " + id).contains("schedules of 1 workloads");

    tune(database, "24x24x24", "--ranking", ranking);

    assertThat(settings(database)).contains(id);
  }

  @Test
  void shapesOfTheExaminationAreLeftOutWhenAsked() {
    Path database = folder.resolve("exam.db");
    Path ranking = folder.resolve("my.ranking");
    tune(database, "16x16x16", "--cost-model", "none");
    tune(database, "127x131x137", "--cost-model", "none");

    String all = Invocation.of("study", "--database", database, "--out", ranking).out();
    String some =
        Invocation.of("study", "--without-exam", "--database", database, "--out", ranking).out();

    assertThat(all).contains("schedules of 2 workloads");
    assertThat(some).contains("schedules of 1 workloads");
  }

  private static void tune(Path database, String shape, Object... more) {
    Object[] words = {"tune", "matmul", shape, "--trials", "5", "--database", database};
    Object[] line = Stream.of(words, more).flatMap(Stream::of).toArray();
    Invocation tuned = Invocation.of(line);
    assertThat(tuned.exitCode()).as(tuned.err()).isZero();
  }

  private static String settings(Path file) {
    try (Database database = SqliteDatabase.openReadOnly(file)) {
      return database.sessions().get(1).key().settings().getOrDefault("ranking", "");
    }
  }

  @Test
  void aDatabaseWithoutTrialsTeachesNothing() {
    Path database = folder.resolve("empty.db");
    SqliteDatabase.open(database).close();

    Invocation studied =
        Invocation.of("study", "--database", database, "--out", folder.resolve("my.ranking"));

    assertThat(studied.exitCode()).isEqualTo(ExitCodes.NOTHING);
    assertThat(studied.err()).contains("has no workload with two timed schedules");
  }

  @Test
  void aRankingThatIsNoneIsRefusedBeforeAnythingIsMeasured() {
    Invocation tuned =
        Invocation.of("tune", "matmul", "16x16x16", "--ranking", folder.resolve("no.ranking"));

    assertThat(tuned.exitCode()).isEqualTo(ExitCodes.INPUT);
    assertThat(tuned.err()).contains("no.ranking) cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=96,n=80,k=112",
        "conv2d h=9,w=9,ci=24,co=40,k=3,p=1",
        "depthwise_conv2d h=14,w=14,c=48,k=3,s=2,p=1",
        "softmax m=64,n=96",
      })
  void theRankingThatShipsKnowsTheSpacesOfThisVersion(String spec) {
    SearchSpace space = ScheduleSpace.of(Operators.fromSpec(spec), Host.detect().target().target());
    TrainedRanking shipped = TrainedRanking.shipped().orElseThrow();

    assertThat(shipped.misfit(space)).isEmpty();
    CostModel model =
        new TreesProvider(shipped).create(space, Experience.none(), RandomStream.seeded(1));
    assertThat(model.predict(List.of(space.defaultSchedule())).scores()).doesNotContain(0.0);
  }
}
