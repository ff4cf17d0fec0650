package org.tilewright.examples;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.tilewright.codegen.Host;
import org.tilewright.codegen.export.Exporter;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Target;

/**
 * Exports a matmul as a shared library with header and manifest, and calls it: {@code ExportKernel
 * [FOLDER]}. It takes the default schedule; a tuned one is {@code
 * result.best().orElseThrow().trial().candidate()}.
 */
public final class ExportKernel {
  private ExportKernel() {}

  public static void main(String[] args) throws IOException, CompilerException {
    Path folder = Path.of(args.length > 0 ? args[0] : "kernels");

    Target target = Host.detect().target().target();
    ScheduleSpace space = ScheduleSpace.of(Operators.parse("matmul", "2x3x2"), target);
    var candidate = new Candidate(space.workload(), target, space.defaultSchedule().trace());
    Path manifest = Exporter.write(candidate, OptionalDouble.empty(), folder);
    System.out.println("Exported " + manifest);

    float[] product = multiply(manifest, new float[] {1, 2, 3, 4}, new float[] {1, 0, 5, 0, 1, 6});
    for (int row = 0; row < 2; row++) {
      System.out.printf(
          "%3.0f %3.0f %3.0f%n", product[3 * row], product[3 * row + 1], product[3 * row + 2]);
    }
  }

  /** Calls {@code int symbol(const float *a, const float *b, float *c)}; 0 means done. */
  private static float[] multiply(Path manifest, float[] a, float[] b) throws IOException {
    JsonObject names = JsonParser.parseString(Files.readString(manifest)).getAsJsonObject();
    Path library = manifest.resolveSibling(names.get("library").getAsString()).toAbsolutePath();
    float[] c = new float[6];
    try (NativeLibrary loaded = NativeLibrary.getInstance(library.toString())) {
      var kernel = loaded.getFunction(names.get("symbol").getAsString());
      if (kernel.invokeInt(new Object[] {a, b, c}) != 0) throw new OutOfMemoryError();
    }
    return c;
  }
}
