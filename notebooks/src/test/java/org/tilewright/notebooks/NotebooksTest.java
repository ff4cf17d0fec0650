package org.tilewright.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotebooksTest {
  @Test
  void startUpScriptTunesInOneLine() throws IOException {
    try (Shell shell = new Shell()) {
      shell.run(Files.readString(Path.of("tilewright.jsh")));

      assertThat(shell.run("System.out.println(loops(\"matmul\", \"64x64x64\"))"))
          .contains("for k in 64:");
      assertThat(shell.run("tune(\"matmul\", \"64x64x64\", 2)"))
          .contains("matmul 64x64x64: ", " trials in ", "x the default schedule");
    }
  }

  @Test
  void everyCellOfTheTourRuns() throws IOException {
    List<String> printed = new ArrayList<>();
    try (Shell shell = new Shell()) {
      for (String cell : cells(Path.of("tour.ipynb"))) printed.add(shell.run(cell));
    }

    assertThat(String.join("\n", printed))
        .contains("c[m, n] += a[m, k] * b[k, n]")
        .contains("for m in 256 step 8:")
        .contains("16 accumulators of 16 lanes")
        .contains("The reduction k cannot be vectorised: its stride in b is 256, not 1.")
        .contains("tile.n: [")
        .contains("accumulate in registers:")
        .contains("of the roofline");
  }

  @Test
  void notebooksAreStoredWithoutOutputs() throws IOException {
    for (JsonElement cell : notebook(Path.of("tour.ipynb")).getAsJsonArray("cells")) {
      JsonObject each = cell.getAsJsonObject();
      if (isCode(each)) assertThat(each.getAsJsonArray("outputs")).isEmpty();
    }
  }

  private static List<String> cells(Path file) throws IOException {
    List<String> sources = new ArrayList<>();
    for (JsonElement cell : notebook(file).getAsJsonArray("cells")) {
      JsonObject each = cell.getAsJsonObject();
      if (isCode(each)) sources.add(source(each));
    }
    return sources;
  }

  private static JsonObject notebook(Path file) throws IOException {
    JsonObject notebook = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(notebook.get("nbformat").getAsInt()).isEqualTo(4);
    return notebook;
  }

  private static boolean isCode(JsonObject cell) {
    return cell.get("cell_type").getAsString().equals("code");
  }

  private static String source(JsonObject cell) {
    StringBuilder source = new StringBuilder();
    cell.getAsJsonArray("source").forEach(line -> source.append(line.getAsString()));
    return source.toString();
  }
}
