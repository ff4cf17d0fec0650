package org.tilewright.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.tuner.Phase;
import org.tilewright.tuner.TuningResult;
import org.tilewright.workbench.Workbench;

/** Reports as text: each workload when it is done, and a table in the end if there are several. */
final class TextOutput implements TuneOutput {
  private final Screen screen;
  private final TuneRequest request;
  private final List<ResultTable.Row> rows = new ArrayList<>();

  TextOutput(Screen screen, TuneRequest request) {
    this.screen = screen;
    this.request = request;
  }

  @Override
  public void skipped(List<WorkloadFile.Skipped> skipped) {
    for (WorkloadFile.Skipped each : skipped) {
      screen.err().println("Skipping %s: %s.".formatted(each.name(), each.reason()));
    }
  }

  @Override
  public void note(String text) {
    screen.err().println(text);
  }

  @Override
  public ProgressDisplay begin(WorkloadFile.Row row, Workbench bench) {
    new Announcement(request, row, bench).print(screen.out());
    return ProgressDisplay.on(screen, row.operator().workload(), request.budget());
  }

  @Override
  public void end(WorkloadFile.Row row, Summary summary, TuningResult result) {
    PrintWriter out = screen.out();
    Report report = new Report(summary, out);
    out.println();
    report.best();
    report.trials();
    report.line("Time", time(result.elapsed(), result.timeSpent()));
    report.line("Ended", result.stopReason());
    report.stored(request.database());
    report.schedule();
    out.println();
    out.flush();
    rows.add(new ResultTable.Row(row.name(), summary));
  }

  /** Building and running go on beside the other phases, so that the sum exceeds the whole. */
  private static String time(Duration elapsed, Map<Phase, Duration> spent) {
    StringJoiner beside = new StringJoiner(", ");
    StringJoiner phases = new StringJoiner(", ");
    spent.forEach(
        (phase, duration) -> {
          boolean elsewhere = phase == Phase.BUILD || phase == Phase.RUN;
          (elsewhere ? beside : phases).add(seconds(Report.word(phase), duration));
        });
    return "%s; beside it %s".formatted(seconds("all", elapsed) + " (" + phases + ")", beside);
  }

  private static String seconds(String what, Duration duration) {
    return "%s %.1f s".formatted(what, duration.toMillis() / 1e3);
  }

  @Override
  public void end() {
    if (rows.size() > 1) ResultTable.print(rows, screen.out());
    screen.out().flush();
  }
}
