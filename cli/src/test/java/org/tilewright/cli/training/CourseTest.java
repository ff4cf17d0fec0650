package org.tilewright.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.agent.ppo.PpoUpdate;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TuningResult;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

/** Training on grids instead of operators, whose best schedules are known. */
@Timeout(120)
class CourseTest {
  @TempDir private Path folder;
  private final Database database = Database.inMemory();
  private final Diary diary = new Diary();
  private final List<GridSpace> lessons =
      IntStream.of(5, 7, 11).mapToObj(CourseTest::grid).toList();
  private final GridSpace exam = grid(9);

  private static GridSpace grid(int options) {
    return GridSpace.cube(3, options).withPeakAt(0, options / 2, options - 1);
  }

  private List<Examination.Report> train(Watching watch, Path file) {
    Curriculum curriculum = new Curriculum(List.copyOf(lessons), List.of(exam), 80, 32, 40);
    School school =
        new School(
            new Grids(lessons, exam),
            database,
            3,
            builder -> builder.agent(Agents.climber()),
            watch);
    return Course.of(curriculum, school, Duration.ofMinutes(10), file, diary).run();
  }

  private Path file() {
    return folder.resolve("grid.policy");
  }

  @Test
  void whatIsTrainedKnowsAWorkloadItHasNeverSeen() {
    List<Examination.Report> reports = train(new Watching(100), file());

    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).stages().get(0).first()).isGreaterThan(0.9);
    assertThat(reports.get(0).stages().get(0).first()).isGreaterThan(reports.get(0).untuned());
    assertThat(TrainedPolicy.read(file()).provenance().facts())
        .containsEntry("lessons", "3")
        .containsEntry("practised", "3")
        .containsEntry("appraised after", "3")
        .containsEntry("seed", "3");
  }

  @Test
  void stoppedInTheMiddleItGoesOnWhereItStopped() {
    train(new Watching(5), file());
    assertThat(diary.lines).contains("practised 1").doesNotContain("practised 2");

    diary.lines.clear();
    train(new Watching(100), file());

    assertThat(diary.lines).doesNotContain("practised 0", "practised 1").contains("practised 2");
  }

  @Test
  void givenAgainWhenAllIsDoneItChangesNothing() {
    train(new Watching(100), file());
    String id = TrainedPolicy.read(file()).id();

    train(new Watching(100), file());

    assertThat(TrainedPolicy.read(file()).id()).isEqualTo(id);
  }

  @Test
  void theSameSeedGivesTheSamePolicy() {
    train(new Watching(100), file());
    String id = TrainedPolicy.read(file()).id();

    Path other = folder.resolve("other.policy");
    CourseTest again = new CourseTest();
    again.train(new Watching(100), other);

    assertThat(TrainedPolicy.read(other).id()).isEqualTo(id);
  }

  /** Wants training to end after some sessions. */
  private static final class Watching implements School.Watch {
    private int left;

    Watching(int sessions) {
      left = sessions;
    }

    @Override
    public void begins(Tuner tuner) {
      left--;
    }

    @Override
    public boolean over() {
      return left <= 0;
    }
  }

  private static final class Diary implements Course.Progress {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void searched(int lesson, TuningResult result) {
      lines.add("searched " + lesson);
    }

    @Override
    public void imitated(int experiences, List<Double> crossEntropies) {
      lines.add("imitated " + experiences);
    }

    @Override
    public void practised(int lesson, TuningResult result, List<PpoUpdate> updates) {
      lines.add("practised " + lesson);
    }

    @Override
    public void examined(int exam, SearchSpace space) {
      lines.add("examined " + exam);
    }
  }

  /** One device on which each grid has its own peak. */
  private static final class Grids implements Harness {
    private final List<GridSpace> spaces = new ArrayList<>();
    private final List<SimulatedHarness> harnesses;

    Grids(List<GridSpace> lessons, GridSpace exam) {
      spaces.addAll(lessons);
      spaces.add(exam);
      harnesses = spaces.stream().map(SimulatedHarness::of).toList();
    }

    @Override
    public Device device() {
      return harnesses.get(0).device();
    }

    @Override
    public String builderId() {
      return harnesses.get(0).builderId();
    }

    @Override
    public int slots() {
      return harnesses.get(0).slots();
    }

    @Override
    public CompletableFuture<Measurement> measure(Candidate candidate, Protocol protocol) {
      for (int i = 0; i < spaces.size(); i++) {
        if (spaces.get(i).workload().key().equals(candidate.workload().key())) {
          return harnesses.get(i).measure(candidate, protocol);
        }
      }
      throw new IllegalArgumentException("No grid has the workload " + candidate.workload());
    }

    @Override
    public void close() {
      harnesses.forEach(SimulatedHarness::close);
    }
  }
}
