package org.tilewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.tilewright.cost.Filters;
import org.tilewright.measurement.replay.Objective;
import org.tilewright.measurement.replay.Point;
import org.tilewright.measurement.replay.RecordedSpace;
import org.tilewright.measurement.replay.Recording;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TunerBuilder;
import org.tilewright.tuner.TuningResult;

/** What tuning on a recorded space came to. */
record ReplayResult(ReplayRequest request, RecordedSpace space, Summary summary, TuningResult run) {

  /** A device that answers at once needs no generations: everything is learned before the next. */
  private static final int GENERATION = 1;

  /** Tunes to the end, or until interrupted. */
  static ReplayResult of(ReplayRequest request, Database database, Interruption interruption) {
    RecordedSpace space = RecordedSpace.of(request.recording());
    try (Harness harness = space.harness()) {
      Tuner tuner = tuner(request, space, harness, database);
      interruption.stops(tuner);
      TuningResult run = tuner.run();
      SessionKey key = run.session();
      Summary summary = Summary.of(key, database.trials(database.open(key)));
      return new ReplayResult(request, space, summary, run);
    }
  }

  private static Tuner tuner(
      ReplayRequest request, RecordedSpace space, Harness harness, Database database) {
    SearchSettings search = request.search();
    TunerBuilder builder =
        Tuner.builder()
            .space(space)
            .harness(harness)
            .agent(search.agent())
            .filter(Filters.epsilonGreedy(Strategies.EPSILON))
            .database(database)
            .seed(search.seed())
            .generation(GENERATION)
            .stopWhen(request.stopRule());
    search.costModel().ifPresent(builder::costModel);
    return builder.session(SessionNames.of(builder.build().key())).build();
  }

  /** The best value found, in the unit of the recording. */
  OptionalDouble best() {
    if (summary.best().isEmpty()) return OptionalDouble.empty();
    Set<Trace> winner = Set.of(summary.best().get().trial().candidate().trace());
    List<Point> points =
        recording().points().stream()
            .filter(point -> winner.contains(point.trace()))
            .collect(Collectors.toList());
    return recording().best(points);
  }

  private OptionalDouble fraction() {
    OptionalDouble best = best();
    return best.isEmpty()
        ? best
        : OptionalDouble.of(objective().fraction(best.getAsDouble(), recording().optimum()));
  }

  private Recording recording() {
    return request.recording();
  }

  private Objective objective() {
    return recording().objective();
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("replay", request.file().toString());
    json.addProperty("name", recording().name());
    json.addProperty("device", recording().device());
    json.addProperty("objective", objective().name());
    json.addProperty("unit", objective().unit());
    json.addProperty("higherIsBetter", objective().rate());
    json.add("best", number(best()));
    json.addProperty("optimum", recording().optimum());
    json.add("fractionOfOptimum", number(fraction()));
    json.addProperty("trials", summary.trials());
    json.addProperty("failedTrials", failedTrials());
    json.addProperty("points", recording().points().size());
    json.addProperty("failedPoints", recording().failures());
    json.addProperty("knobs", space.knobs());
    json.add("schedule", schedule());
    json.addProperty("agent", request.search().agent().name());
    json.addProperty("costModel", request.search().costModelName());
    json.addProperty("seed", request.search().seed());
    json.addProperty("stopReason", run.stopReason());
    json.addProperty("elapsedSeconds", run.elapsed().toNanos() / 1e9);
    JsonArray notes = new JsonArray();
    recording().notes().forEach(notes::add);
    json.add("notes", notes);
    return json;
  }

  private long failedTrials() {
    return summary.outcomes().failed().values().stream().mapToLong(Number::longValue).sum();
  }

  private JsonElement schedule() {
    return summary
        .best()
        .<JsonElement>map(best -> new JsonPrimitive(trace(best.trial())))
        .orElse(JsonNull.INSTANCE);
  }

  private static String trace(Trial trial) {
    return trial.candidate().trace().toString();
  }

  private static JsonElement number(OptionalDouble value) {
    return value.isPresent() ? new JsonPrimitive(value.getAsDouble()) : JsonNull.INSTANCE;
  }

  void print(PrintWriter out) {
    Report report = new Report(summary, out);
    report.line(
        "Replay",
        "%s on %s: %d points, %d of them failed, %d knobs"
            .formatted(
                recording().name(),
                recording().device(),
                recording().points().size(),
                recording().failures(),
                space.knobs()));
    if (best().isPresent()) {
      report.line(
          "Best",
          "%s %.5g %s, %.1f %% of the optimum (%.5g)"
              .formatted(
                  objective().name(),
                  best().getAsDouble(),
                  objective().unit(),
                  100 * fraction().orElseThrow(),
                  recording().optimum()));
    } else {
      report.best();
    }
    report.trials();
    report.line("Time", "%.1f s".formatted(run.elapsed().toMillis() / 1e3));
    report.line(
        "By",
        "%s with cost model %s, seed %d"
            .formatted(
                request.search().agent().name(),
                request.search().costModelName(),
                request.search().seed()));
    report.line("Ended", run.stopReason());
    request.database().ifPresent(report::stored);
    summary.best().ifPresent(best -> report.line("Trace", trace(best.trial())));
  }
}
