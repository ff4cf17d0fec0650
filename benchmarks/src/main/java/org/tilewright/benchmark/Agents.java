package org.tilewright.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tilewright.benchmark.race.Curve;
import org.tilewright.benchmark.race.Race;
import org.tilewright.benchmark.race.Results;
import org.tilewright.benchmark.race.Variant;
import org.tilewright.benchmark.report.RaceReport;
import org.tilewright.benchmark.report.Yardstick;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Lets agents tune the same workloads with the same number of trials, and prints who came how near.
 */
@Command(
    name = "agents",
    description = {
      "Lets agents tune the same workloads with equal trials, on recorded spaces or on this machine, and prints how near each came to the optimum.",
      "",
      "Variants of an agent are named by what helps it: portfolio+trees+policy."
    })
public final class Agents implements Callable<Integer> {
  @Mixin private VariantChoice variants = new VariantChoice();
  @Mixin private TrackChoice tracks = new TrackChoice();
  @Mixin private MarkChoice marks = new MarkChoice();

  @Option(
      names = "--seeds",
      defaultValue = "10",
      paramLabel = "COUNT",
      description = "Sessions of each variant on each workload. Standard: ${DEFAULT-VALUE}.")
  private int seeds = 10;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Writes agents.md, agents.csv, agents-trials.png and agents-seconds.png here, whenever all have played with one more seed.")
  private Optional<Path> out = Optional.empty();

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(names = "--help", usageHelp = true, description = "Prints this.")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Agents() {}

  /** Exits with 0, or with 1 and a message if it cannot compare. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return Commands.line(new Agents());
  }

  @Override
  public Integer call() throws Exception {
    if (seeds < 1) {
      throw new IllegalArgumentException(
          "The value of --seeds (%d) is wrong. Expected 1 or more. Ten give an interval."
              .formatted(seeds));
    }
    try (VariantChoice competing = variants;
        TrackChoice running = tracks) {
      Race race = race(competing, running);
      PrintWriter screen = spec.commandLine().getOut();
      screen.print(judge(race, run(race)).markdown());
      screen.flush();
    }
    return 0;
  }

  private Race race(VariantChoice competing, TrackChoice running) {
    List<Variant> all = competing.read(running.areRecorded());
    return new Race(all, running.read(), seeds, marks.mostTrials());
  }

  private List<Curve> run(Race race) {
    List<Curve> curves = new ArrayList<>();
    race.run(
        tracks.jobs(),
        curve -> {
          curves.add(curve);
          note(
              "%d of %d: %s, %s"
                  .formatted(curves.size(), race.size(), curve.workload(), curve.variant()));
          if (curves.size() % race.round() == 0) {
            write(
                report(race, curves, tracks.areRecorded() ? Yardstick.RECORDED : Yardstick.FOUND));
          }
        });
    return curves;
  }

  private RaceReport judge(Race race, List<Curve> curves) {
    if (tracks.areRecorded()) return report(race, curves, Yardstick.RECORDED);
    List<Curve> judged =
        race.reMatched(curves, track -> note("%s: measured again".formatted(track.name())));
    RaceReport report = report(race, judged, Yardstick.RE_MATCHED);
    write(report);
    return report;
  }

  private RaceReport report(Race race, List<Curve> curves, Yardstick yardstick) {
    return new RaceReport(
        tracks.title(),
        yardstick,
        Results.of(race.variants(), curves),
        marks.read(tracks.areRecorded()));
  }

  private void write(RaceReport report) {
    try {
      if (out.isPresent()) report.write(out.get());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The figures cannot be written to %s (%s).".formatted(out.orElseThrow(), e), e);
    }
  }

  private void note(String text) {
    spec.commandLine().getErr().println(text);
  }
}
