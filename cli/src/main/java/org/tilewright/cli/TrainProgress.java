package org.tilewright.cli;

import java.util.List;
import java.util.Locale;
import org.tilewright.agent.ppo.PpoUpdate;
import org.tilewright.cli.training.Course;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.TuningResult;

/** A line for each step of training. */
record TrainProgress(Screen screen, int lessons) implements Course.Progress {

  @Override
  public void searched(int lesson, TuningResult result) {
    step("search", lesson, result);
  }

  @Override
  public void imitated(int experiences, List<Double> crossEntropies) {
    int last = crossEntropies.size() - 1;
    if (last < 0) line("imitate", "nothing: no session has a time");
    else
      line(
          "imitate",
          "%d workloads, cross entropy %.2f at first, %.2f at last"
              .formatted(experiences, crossEntropies.get(0), crossEntropies.get(last)));
  }

  @Override
  public void practised(int lesson, TuningResult result, List<PpoUpdate> updates) {
    step("practise", lesson, result);
    if (updates.isEmpty()) return;
    PpoUpdate last = updates.get(updates.size() - 1);
    line(
        "",
        String.format(
            Locale.ROOT,
            "entropy %.2f, KL %.4f, clipped %.0f %%, explained variance %.2f",
            last.entropy(),
            last.approximateKl(),
            100 * last.clipFraction(),
            last.explainedVariance()));
  }

  @Override
  public void examined(int exam, SearchSpace space) {
    line("examine", space.workload().name());
  }

  private void step(String stage, int lesson, TuningResult result) {
    line(
        stage,
        String.format(
            Locale.ROOT,
            "%d/%d %s: %d trials, %.2f of the roofline, %.1f s",
            lesson + 1,
            lessons,
            result.session().workload().name(),
            result.outcomes().total(),
            result.rooflineFraction().orElse(0),
            result.elapsed().toMillis() / 1e3));
  }

  private void line(String stage, String text) {
    screen.err().println("  %-9s %s".formatted(stage, text));
    screen.err().flush();
  }
}
