package org.tilewright.benchmark.race;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.cli.Strategies;
import org.tilewright.cost.Filters;
import org.tilewright.measurement.replay.RecordedSpace;
import org.tilewright.measurement.replay.Recording;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Progress;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.TuningListener;

/**
 * A recorded space, whose optimum is known. The same seed gives the same curve, but for its
 * seconds, which pass with thinking alone. Safe from several threads.
 */
public final class RecordedTrack implements Track {
  /** A device that answers at once needs no generations: everything is learned before the next. */
  private static final int GENERATION = 1;

  private final String name;
  private final RecordedSpace space;
  private final double optimumSeconds;

  /**
   * @param name what tables call it
   */
  public RecordedTrack(String name, Recording recording) {
    this.name = name;
    this.space = RecordedSpace.of(recording);
    this.optimumSeconds = recording.objective().seconds(recording.optimum());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double optimumSeconds() {
    return optimumSeconds;
  }

  @Override
  public List<Step> run(Variant variant, long seed, long trials) {
    Steps steps = new Steps(new ArrayList<>());
    try (Harness harness = space.harness()) {
      variant
          .on(space, harness, seed, GENERATION)
          .filter(Filters.epsilonGreedy(Strategies.EPSILON))
          .stopWhen(StopRule.trials(trials))
          .listener(steps)
          .build()
          .run();
    }
    return steps.all;
  }

  private record Steps(List<Step> all) implements TuningListener {
    @Override
    public void trial(Trial trial, Progress progress) {
      Step last = all.isEmpty() ? Step.START : all.get(all.size() - 1);
      all.add(last.after(trial, progress.elapsed().toNanos() / 1e9));
    }
  }
}
