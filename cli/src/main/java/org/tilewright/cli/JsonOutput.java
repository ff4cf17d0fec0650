package org.tilewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.tuner.TuningResult;
import org.tilewright.workbench.Workbench;

/**
 * Reports as one JSON document in the end: the object of the only workload, or {@code results} and
 * {@code skipped} for a file of them.
 */
final class JsonOutput implements TuneOutput {
  private final Screen screen;
  private final TuneRequest request;
  private final JsonArray results = new JsonArray();
  private final JsonArray skipped = new JsonArray();

  JsonOutput(Screen screen, TuneRequest request) {
    this.screen = screen;
    this.request = request;
  }

  @Override
  public void skipped(List<WorkloadFile.Skipped> rows) {
    for (WorkloadFile.Skipped each : rows) {
      JsonObject json = new JsonObject();
      json.addProperty("name", each.name());
      json.addProperty("reason", each.reason());
      skipped.add(json);
    }
  }

  @Override
  public void note(String text) {
    screen.err().println(text);
  }

  @Override
  public ProgressDisplay begin(WorkloadFile.Row row, Workbench bench) {
    new Announcement(request, row, bench).print(screen.err());
    return ProgressDisplay.on(screen, row.operator().workload(), request.budget());
  }

  @Override
  public void end(WorkloadFile.Row row, Summary summary, TuningResult result) {
    JsonObject json = ResultJson.of(summary, request.database());
    json.addProperty("name", row.name());
    json.addProperty("stopReason", result.stopReason());
    json.addProperty("elapsedSeconds", result.elapsed().toNanos() / 1e9);
    JsonObject spent = new JsonObject();
    result
        .timeSpent()
        .forEach((phase, time) -> spent.addProperty(ResultJson.key(phase), time.toNanos() / 1e9));
    json.add("secondsSpent", spent);
    results.add(json);
  }

  @Override
  public void end() {
    screen.out().println(ResultJson.text(document()));
    screen.out().flush();
  }

  private JsonElement document() {
    if (!request.fromFile() && !results.isEmpty()) return results.get(0);
    JsonObject json = new JsonObject();
    json.add("results", results);
    json.add("skipped", skipped);
    return json;
  }
}
