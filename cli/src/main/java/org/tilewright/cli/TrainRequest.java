package org.tilewright.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tilewright.agent.EvolutionProvider;
import org.tilewright.cli.training.Course;
import org.tilewright.cli.training.Curriculum;
import org.tilewright.cli.training.School;
import org.tilewright.cost.Filters;
import org.tilewright.cost.trees.TreesProvider;
import org.tilewright.space.operator.ElementType;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TunerBuilder;
import org.tilewright.workbench.Workbench;

/**
 * A command line of {@code train}, checked.
 *
 * @param out where the policy is written
 * @param time for all of it
 * @param lessons workloads to learn from
 * @param trials of each before imitation
 * @param practice trials of each afterwards
 */
record TrainRequest(
    Path database,
    Path out,
    Duration time,
    int lessons,
    long trials,
    long practice,
    long seed,
    List<Integer> cores) {
  private static final long EXAM_TRIALS = 128;

  ElementType type() {
    return ElementType.F32;
  }

  Course course(
      Workbench bench, Database database, Interruption interruption, Course.Progress progress) {
    Curriculum curriculum =
        Curriculum.random(lessons, seed, bench.target(), trials, practice, EXAM_TRIALS);
    School school =
        new School(bench.harness(), database, seed, search(), new Watching(interruption));
    return Course.of(curriculum, school, time, out, progress);
  }

  private static UnaryOperator<TunerBuilder> search() {
    return builder ->
        builder
            .agent(new EvolutionProvider())
            .costModel(new TreesProvider())
            .filter(Filters.epsilonGreedy(Strategies.EPSILON));
  }

  /** Ends training by Ctrl-C. */
  private record Watching(Interruption interruption) implements School.Watch {

    @Override
    public void begins(Tuner tuner) {
      interruption.stops(tuner);
    }

    @Override
    public boolean over() {
      return interruption.happened();
    }
  }
}
