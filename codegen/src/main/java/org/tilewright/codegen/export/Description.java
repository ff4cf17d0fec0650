package org.tilewright.codegen.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Packed;
import org.tilewright.tuner.Workload;

/** An exported kernel as JSON, for build systems and scripts. */
record Description(
    Candidate candidate, Manifest manifest, String builderId, OptionalDouble seconds) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** The manifest, which names the other files. */
  String manifestJson(Files files) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("library", files.library());
    json.put("symbol", manifest.symbol());
    json.put("operands", manifest.operands().stream().map(Description::operand).toList());
    json.put("functions", functions());
    json.put("parallelExtent", manifest.parallelExtent());
    json.put("flops", candidate.workload().flops());
    json.put("neededFlops", manifest.flops());
    seconds.ifPresent(value -> json.put("seconds", value));
    json.put("tolerance", manifest.tolerance());
    json.put("workload", workload(candidate.workload()));
    json.put("target", candidate.target());
    json.put("builder", builderId);
    json.put("trace", candidate.trace().toString());
    json.put("files", files);
    return GSON.toJson(json) + "\n";
  }

  /** Names of the files of an export, relative to its folder. */
  record Files(String library, String header, String object, String ir, String trace) {}

  String traceJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("workload", candidate.workload().spec());
    List<Decision> decisions = candidate.trace().decisions();
    json.put("decisions", decisions);
    return GSON.toJson(json) + "\n";
  }

  private static Map<String, Object> operand(Manifest.Operand operand) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", operand.name());
    json.put("role", operand.role().name().toLowerCase(Locale.ROOT));
    json.put("type", operand.type());
    json.put("shape", operand.shape());
    json.put("layout", operand.layout());
    operand.packed().ifPresent(copy -> json.put("packed", copy));
    return json;
  }

  private List<String> functions() {
    Stream<String> always =
        Stream.of("", "_repeat", "_range", "_repeat_range", "_reference")
            .map(suffix -> manifest.symbol() + suffix);
    Stream<String> packing =
        manifest.operands().stream().flatMap(each -> each.packed().stream()).map(Packed::function);
    return Stream.concat(always, packing).toList();
  }

  private static Map<String, Object> workload(Workload workload) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", workload.name());
    json.put("spec", workload.spec());
    json.put("key", workload.key());
    return json;
  }
}
