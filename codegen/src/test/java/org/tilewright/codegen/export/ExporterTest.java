package org.tilewright.codegen.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.codegen.Host;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Target;

class ExporterTest {
  private static final Operator MATMUL = Operators.fromSpec("matmul m=2,n=3,k=2");
  private static final Target TARGET = Host.detect().target().target();

  @TempDir Path folder;
  private Path out;
  private JsonObject manifest;

  @BeforeEach
  void export() throws IOException, CompilerException {
    export(MATMUL);
  }

  private void export(Operator operator) throws IOException, CompilerException {
    out = folder.resolve("new/folder" + operator.externalInputs().get(1).constant());
    var trace = ScheduleSpace.of(operator, TARGET).defaultSchedule().trace();
    Candidate candidate = new Candidate(operator.workload(), TARGET, trace);
    Path file = Exporter.write(candidate, OptionalDouble.of(0.5), out);
    manifest = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  @Test
  void manifestNamesFilesThatExist() {
    manifest
        .getAsJsonObject("files")
        .entrySet()
        .forEach(each -> assertThat(out.resolve(each.getValue().getAsString())).isNotEmptyFile());
    assertThat(out.toFile().list()).hasSize(6);
  }

  @Test
  void manifestDescribesTheOperands() {
    JsonObject output = manifest.getAsJsonArray("operands").get(2).getAsJsonObject();
    assertThat(output)
        .hasToString(
            "{\"name\":\"c\",\"role\":\"output\",\"type\":\"f32\",\"shape\":[2,3],\"layout\":\"m,n\"}");
    assertThat(manifest.get("seconds").getAsDouble()).isEqualTo(0.5);
    assertThat(manifest.getAsJsonObject("workload").get("spec").getAsString())
        .isEqualTo(MATMUL.workload().spec());
  }

  @Test
  void plainEntryOfTheLibraryMultipliesMatrices() {
    float[] c = new float[6];
    String library = out.resolve(manifest.get("library").getAsString()).toString();
    try (NativeLibrary loaded = NativeLibrary.getInstance(library)) {
      Object[] operands = {new float[] {1, 2, 3, 4}, new float[] {1, 0, 5, 0, 1, 6}, c};
      String symbol = manifest.get("symbol").getAsString();
      assertThat(loaded.getFunction(symbol).invokeInt(operands)).isZero();
    }
    assertThat(c).containsExactly(1, 2, 17, 3, 4, 39);
  }

  @Test
  void headerSaysWhatEveryStageComputesAndTakesNoTemporaries()
      throws IOException, CompilerException {
    export(Operators.fromSpec("layernorm m=4,n=8"));

    assertThat(out.resolve("layernorm_4x8.h"))
        .content()
        .contains(
            " * mean[m] += x[m, n]; at the end mean[m] = sum * 0.125\n",
            " * y[m, n] = (x[m, n] - mean[m]) * scale[m] * gamma[n] + beta[n]\n",
            "int layernorm_4x8(const float *x, const float *gamma, const float *beta, float *y);");
  }

  @Test
  void constantWeightsHaveAPackingFunctionInHeaderAndManifest()
      throws IOException, CompilerException {
    export(Operators.withConstantWeights(MATMUL));

    assertThat(out.resolve("matmul_2x3x2_const_1.h"))
        .content()
        .contains("int matmul_2x3x2_const_1(const float *a, const void *packed_b, float *c);")
        .contains(" * b: input, float [2][3] (k,n), packed as below")
        .contains("int matmul_2x3x2_const_1_pack_b(const float *b, void *packed);");
    assertThat(
            manifest.getAsJsonArray("operands").get(1).getAsJsonObject().get("packed").toString())
        .startsWith("{\"function\":\"matmul_2x3x2_const_1_pack_b\",\"bytes\":");
    assertThat(manifest.get("functions").toString()).contains("matmul_2x3x2_const_1_pack_b");
  }

  @Test
  void headerDeclaresThePlainEntry() throws IOException {
    assertThat(out.resolve("matmul_2x3x2.h"))
        .content()
        .contains("int matmul_2x3x2(const float *a, const float *b, float *c);")
        .contains(" * c: output, float [2][3] (m,n)")
        .contains("extern \"C\" {");
  }
}
