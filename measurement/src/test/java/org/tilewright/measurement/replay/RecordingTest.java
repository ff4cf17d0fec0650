package org.tilewright.measurement.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Trace;

class RecordingTest {
  private static final String CACHE =
      """
      {"device_name": "A card", "kernel_name": "blur kernel", "tune_params_keys": ["x", "fixed"],
      "tune_params": {"x": [16, 32], "fixed": [1]}, "objective": "time", "cache": {
      "16,1": {"x": 16, "fixed": 1, "time": 2.5, "times": [2.5, 2.5]},
      "32,1": {"x": 32, "fixed": 1, "time": "RuntimeFailedConfig"},
      """;

  @TempDir private Path folder;

  @Test
  void readsTheExchangeFormat() throws IOException {
    Recording read =
        Recording.read(
            file(
                t4(
                    row("x=16 y=a", "correct", "3.0"),
                    row("x=32 y=b", "correct", "1.5"),
                    row("x=8 y=a", "compile", "\"CompilationFailedConfig\""))));

    assertThat(read.objective()).isEqualTo(new Objective("time", "ms", false));
    assertThat(read.points())
        .containsExactly(
            new Point.Valid(Trace.parse("x=16 y=a"), 3),
            new Point.Valid(Trace.parse("x=32 y=b"), 1.5),
            new Point.Failed(
                Trace.parse("x=8 y=a"),
                Failure.BUILD_ERROR,
                "recorded as compile CompilationFailedConfig"));
    assertThat(read.optimum()).isEqualTo(1.5);
    assertThat(read.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, TIMEOUT",
    "compile, BUILD_ERROR",
    "runtime, CRASH",
    "correctness, WRONG_RESULT",
    "constraints, INVALID"
  })
  void failuresKeepTheirKind(String validity, Failure kind) throws IOException {
    Recording read =
        Recording.read(file(t4(row("x=1", "correct", "1"), row("x=2", validity, "\"?\""))));

    assertThat(((Point.Failed) read.points().get(1)).kind()).isEqualTo(kind);
  }

  @Test
  void readsACacheThatIsStillBeingWritten() throws IOException {
    Recording open = Recording.read(file(CACHE));
    Recording closed = Recording.read(file(CACHE.strip().replaceAll(",$", "") + "}}"));

    assertThat(open.points()).isEqualTo(closed.points()).hasSize(2);
    assertThat(open.name()).isEqualTo("blur_kernel");
    assertThat(open.device()).isEqualTo("A card");
    assertThat(open.points().get(0).trace()).isEqualTo(Trace.parse("x=16"));
    assertThat(open.notes())
        .containsExactly("The cache is not closed, as if it was still being written.");
    assertThat(closed.notes()).isEmpty();
  }

  @Test
  void moreIsBetterForRates() throws IOException {
    String text = t4(row("x=1", "correct", "100"), row("x=2", "correct", "400"));
    Recording read = Recording.read(file(text.replace("\"time\"", "\"GFLOP/s\"")));

    assertThat(read.objective().rate()).isTrue();
    assertThat(read.optimum()).isEqualTo(400);
    assertThat(read.objective().fraction(100, 400)).isEqualTo(0.25);
  }

  @Test
  void whatItWritesItReads() throws IOException {
    Recording read =
        Recording.read(file(t4(row("x=1", "correct", "2"), row("x=2", "runtime", "\"no\""))));
    Path out = folder.resolve("own.json.gz");

    read.write(out);

    assertThat(Recording.read(out).points())
        .extracting(Point::trace)
        .isEqualTo(read.points().stream().map(Point::trace).toList());
    assertThat(Recording.read(out).optimum()).isEqualTo(2);
    assertThat(Recording.read(out).objective()).isEqualTo(read.objective());
  }

  @Test
  void rowsOfNoUseAreLeftOutAndCounted() throws IOException {
    Recording read =
        Recording.read(
            file(
                t4(
                    row("x=1 y=1", "correct", "1"),
                    row("x=1 y=1", "correct", "7"),
                    row("x=2", "correct", "2"),
                    row("x=3 y=2", "correct", "-1"))));

    assertThat(read.points()).hasSize(2);
    assertThat(read.optimum()).isEqualTo(1);
    assertThat(read.notes())
        .containsExactly(
            "Result 2 repeats a configuration; the first one counts.",
            "Result 3 has no value for y and is left out.",
            "Result 4 has no usable time and counts as failed.");
  }

  @Test
  void aSpaceOfOnePointIsOneAnswer() throws IOException {
    Recording read = Recording.read(file(t4(row("x=1", "correct", "1"))));

    assertThat(read.points()).containsExactly(new Point.Valid(Trace.EMPTY, 1));
    assertThat(RecordedSpace.of(read).defaultSchedule().complete()).isTrue();
  }

  @Test
  void whatIsNoRecordingIsRefused() throws IOException {
    refused(folder.resolve("none.json"), "It does not exist.");
    refused(folder, "It is no file.");
    refused(file("hello"), "It is not the JSON of a recorded space");
    refused(file("[1, 2]"), "no JSON object");
    refused(file("{\"a\": 1}"), "neither \"results\", \"cache\" nor \"points\"");
    refused(file("{\"results\": 5}"), "It is not the JSON of a recorded space");
    refused(file("{\"results\": []}"), "has no usable point");
    refused(file(t4(row("x=1", "correct", "1")).substring(0, 80)), "It is cut off.");
    refused(file(t4(row("x=1", "runtime", "1"))), "Each of the 1 points");
    refused(file("{\"tilewright\": 9, \"points\": []}"), "has version 9 of the format");
  }

  @Test
  void aZippedFileThatIsCutOffIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(CACHE.getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 20));

    refused(cut, "It is cut off.");
  }

  private static void refused(Path file, String problem) {
    assertThatThrownBy(() -> Recording.read(file))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining(file.toString());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("recording.json"), text);
  }

  private static String t4(String... rows) {
    return "{\"metadata\": {\"timeunit\": \"miliseconds\"}, \"results\": ["
        + String.join(",", rows)
        + "], \"schema_version\": \"1.0.0\"}";
  }

  private static String row(String configuration, String validity, String value) {
    String members =
        configuration
            .replaceAll("(\\w+)=(\\d+)", "\"$1\": $2,")
            .replaceAll("(\\w+)=([a-z])", "\"$1\": \"$2\",");
    return "{\"configuration\": {%s}, \"times\": {}, \"invalidity\": \"%s\", \"measurements\": [{\"name\": \"time\", \"value\": %s, \"unit\": \"\"}], \"objectives\": [\"time\"]}"
        .formatted(members.strip().replaceAll(",$", ""), validity, value);
  }
}
