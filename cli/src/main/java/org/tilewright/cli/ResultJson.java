package org.tilewright.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Outcomes;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Standing;
import org.tilewright.tuner.Target;

/**
 * A summary as a JSON object for scripts. Every key is always there; what is not known is null.
 * Keys are added, never renamed.
 */
final class ResultJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private ResultJson() {}

  static String text(JsonElement document) {
    return GSON.toJson(document);
  }

  static JsonObject of(Summary summary, Path database) {
    SessionKey session = summary.session();
    JsonObject json = new JsonObject();
    json.addProperty("workload", session.workload().name());
    json.addProperty("spec", session.workload().spec());
    json.addProperty("workloadKey", session.workload().key());
    json.add("target", target(session.device().target()));
    json.addProperty("device", session.device().id());
    json.add("facts", strings(summary.device().facts()));
    json.addProperty("builder", session.builderId());
    json.add("seconds", number(summary.seconds()));
    json.add("gflops", number(summary.gflops()));
    json.addProperty("peakGflops", summary.peakGflops());
    json.addProperty("bytesPerSecond", summary.roofline().bytesPerSecond());
    json.add("rooflineFraction", number(summary.rooflineFraction()));
    json.add("speedupOverDefault", number(summary.speedupOverDefault()));
    json.add(
        "defaultSeconds", summary.baseline().map(ResultJson::seconds).orElse(JsonNull.INSTANCE));
    json.addProperty("trials", summary.trials());
    json.add("outcomes", outcomes(summary.outcomes()));
    json.add("causes", causes(summary.outcomes()));
    json.add("schedule", summary.best().map(ResultJson::trace).orElse(JsonNull.INSTANCE));
    json.add("trial", summary.best().map(ResultJson::trial).orElse(JsonNull.INSTANCE));
    json.add("samples", samples(summary.best()));
    json.addProperty("database", database.toString());
    json.addProperty("session", session.name());
    json.addProperty("seed", session.seed());
    json.add("settings", strings(session.settings()));
    return json;
  }

  private static JsonObject target(Target target) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", target.kind());
    target.attributes().forEach(json::addProperty);
    return json;
  }

  private static JsonObject strings(Map<String, String> values) {
    JsonObject json = new JsonObject();
    values.forEach(json::addProperty);
    return json;
  }

  private static JsonElement number(OptionalDouble value) {
    return value.isPresent() ? new JsonPrimitive(value.getAsDouble()) : JsonNull.INSTANCE;
  }

  private static JsonElement seconds(Standing standing) {
    return new JsonPrimitive(standing.seconds());
  }

  private static JsonElement trace(Standing best) {
    return new JsonPrimitive(best.trial().candidate().trace().toString());
  }

  private static JsonElement trial(Standing best) {
    return new JsonPrimitive(best.trial().number());
  }

  /** How often each outcome came, re-matches included: timed, and the kinds of failures. */
  private static JsonObject outcomes(Outcomes outcomes) {
    JsonObject json = new JsonObject();
    json.addProperty("timed", outcomes.timed());
    outcomes.failed().forEach((kind, count) -> json.addProperty(key(kind), count));
    return json;
  }

  private static JsonArray causes(Outcomes outcomes) {
    JsonArray json = new JsonArray();
    for (Outcomes.Cause each : outcomes.causes().stream().limit(3).toList()) {
      JsonObject cause = new JsonObject();
      cause.addProperty("kind", key(each.kind()));
      cause.addProperty("message", each.message());
      cause.addProperty("count", each.count());
      json.add(cause);
    }
    return json;
  }

  /** Of the trial that measured the best schedule first. */
  private static JsonArray samples(Optional<Standing> best) {
    JsonArray json = new JsonArray();
    if (best.isPresent() && best.get().trial().measurement() instanceof Measurement.Timed timed) {
      timed.seconds().forEach(json::add);
    }
    return json;
  }

  static String key(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
