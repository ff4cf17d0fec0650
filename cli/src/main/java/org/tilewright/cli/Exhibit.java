package org.tilewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tilewright.codegen.KernelCompiler;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Trace;

/**
 * A schedule from all sides.
 *
 * @param code the generated code, if asked for
 */
record Exhibit(
    Summary summary,
    Trace trace,
    LoopNest before,
    List<Primitive> primitives,
    LoopNest after,
    Optional<String> code) {

  /**
   * The winner of a summary that has one.
   *
   * @throws org.tilewright.tuner.TraceException if this release knows no such schedule
   */
  static Exhibit of(Summary summary, ShowCommand.Code code) {
    Candidate candidate = summary.best().orElseThrow().trial().candidate();
    ScheduleSpace space = Schedules.space(candidate);
    LoopNest after = space.nest(candidate.trace());
    return new Exhibit(
        summary,
        candidate.trace(),
        LoopNest.plain(space.operator()),
        space.primitives(candidate.trace()),
        after,
        code(after, CpuTarget.of(candidate.target()), code));
  }

  private static Optional<String> code(LoopNest nest, CpuTarget target, ShowCommand.Code wanted) {
    if (wanted == ShowCommand.Code.NONE) return Optional.empty();
    try {
      var generated =
          KernelCompiler.in(Path.of(System.getProperty("java.io.tmpdir"))).code(nest, target);
      return Optional.of(wanted == ShowCommand.Code.IR ? generated.ir() : generated.assembly());
    } catch (CompilerException e) {
      return Optional.of("cannot be compiled here: " + e.getMessage());
    }
  }

  void print(PrintWriter out, Path database) {
    Report report = new Report(summary, out);
    report.line("Workload", summary.session().workload().name());
    report.device();
    report.best();
    report.stored(database);
    section(out, "Trace", trace.toString());
    section(out, "Operator", before.operator().toString());
    section(out, "Loops before", before.toString());
    section(out, "Primitives", lines(primitives));
    section(out, "Loops after", after.toString());
    code.ifPresent(text -> section(out, "Code", text));
  }

  private static void section(PrintWriter out, String title, String text) {
    out.println();
    out.println(title);
    text.lines().forEach(line -> out.println("  " + line));
  }

  private static String lines(List<Primitive> primitives) {
    return String.join("\n", primitives.stream().map(Primitive::toString).toList());
  }

  JsonObject json(Path database) {
    JsonObject json = ResultJson.of(summary, database);
    json.addProperty("loopsBefore", before.toString());
    JsonArray steps = new JsonArray();
    primitives.forEach(each -> steps.add(each.toString()));
    json.add("primitives", steps);
    json.addProperty("loopsAfter", after.toString());
    json.addProperty("code", code.orElse(""));
    return json;
  }
}
