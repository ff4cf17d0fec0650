package org.tilewright.measurement.replay;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes a recording in the format that {@link OwnFormat} reads, a point on each line. */
final class RecordingWriter {
  private RecordingWriter() {}

  /** A file of that name is replaced when the new one is complete, not before. */
  static void write(Recording recording, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    boolean zip = file.toString().endsWith(".gz");
    try (OutputStream out = Files.newOutputStream(part);
        OutputStream packed = zip ? new GZIPOutputStream(out) : out;
        BufferedWriter text =
            new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
        JsonWriter json = new JsonWriter(text)) {
      document(recording, json, text);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void document(Recording recording, JsonWriter json, BufferedWriter text)
      throws IOException {
    json.beginObject();
    json.name(OwnFormat.MARK).value(OwnFormat.VERSION);
    json.name("name").value(recording.name());
    json.name("device").value(recording.device());
    json.name("objective").value(recording.objective().name());
    json.name("unit").value(recording.objective().unit());
    json.name("points").beginArray();
    for (Point each : recording.points()) {
      json.flush();
      text.newLine();
      point(each, json);
    }
    json.endArray().endObject();
  }

  private static void point(Point point, JsonWriter json) throws IOException {
    json.beginObject().name("trace").value(point.trace().toString());
    if (point instanceof Point.Valid valid) json.name("value").value(valid.value());
    if (point instanceof Point.Failed failed) {
      json.name("failure").value(failed.kind().name().toLowerCase(Locale.ROOT));
      json.name("message").value(failed.message());
    }
    json.endObject();
  }
}
