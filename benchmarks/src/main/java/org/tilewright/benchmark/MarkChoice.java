package org.tilewright.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.benchmark.race.Mark;
import picocli.CommandLine.Option;

/** Where agents are compared. */
final class MarkChoice {
  @Option(
      names = "--trials",
      split = ",",
      defaultValue = "16,32,64,128,256",
      paramLabel = "COUNT",
      description = "Compares after so many trials. Standard: ${DEFAULT-VALUE}.")
  private List<Long> trials = new ArrayList<>();

  @Option(
      names = "--seconds",
      split = ",",
      defaultValue = "2,5,10,20",
      paramLabel = "TIME",
      description =
          "Compares after so many seconds too, on this machine. Standard: ${DEFAULT-VALUE}.")
  private List<Double> seconds = new ArrayList<>();

  /** After how many trials sessions end. */
  long mostTrials() {
    for (long each : trials) require(each >= 1, "--trials", each);
    return trials.stream().mapToLong(each -> each).max().orElseThrow();
  }

  /** Marks in the order given; recorded spaces take no time. */
  List<Mark> read(boolean recorded) {
    List<Mark> marks = new ArrayList<>();
    for (long each : trials) marks.add(new Mark.Trials(each));
    if (recorded) return marks;
    for (double each : seconds) {
      require(each > 0, "--seconds", each);
      marks.add(new Mark.Seconds(each));
    }
    return marks;
  }

  private static void require(boolean holds, String option, Object value) {
    if (holds) return;
    throw new IllegalArgumentException(
        "The value of %s (%s) is wrong. Expected positive numbers. Try %s 32,64."
            .formatted(option, value, option));
  }
}
