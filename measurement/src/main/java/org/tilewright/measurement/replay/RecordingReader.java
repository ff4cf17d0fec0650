package org.tilewright.measurement.replay;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds out which format a file has, and reads it member by member. Data only, never code. */
final class RecordingReader {
  private static final String EXPECTED =
      " Expected a cache of Kernel Tuner, a T4 file, or a recording of Tilewright.";

  private final Path file;
  private final Rows rows = new Rows();
  private boolean inCache;
  private boolean recognised;

  RecordingReader(Path file) {
    this.file = file;
  }

  Recording read() {
    try (InputStream in = new LimitedInput(unzipped(new BufferedInputStream(open())))) {
      document(new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (RecordingException e) {
      throw problem(String.join(" ", e.problems()));
    } catch (MalformedJsonException | IllegalStateException e) {
      throw problem("It is not the JSON of a recorded space (%s).%s".formatted(where(e), EXPECTED));
    } catch (EOFException e) {
      throw problem("It is cut off. Expected the whole file. Copy it again.");
    } catch (ZipException e) {
      throw problem("It is damaged (%s). Expected gzip. Copy it again.".formatted(where(e)));
    } catch (IOException e) {
      throw problem("It cannot be read (%s).%s".formatted(where(e), EXPECTED));
    }
    if (!recognised) {
      throw problem("It has neither \"results\", \"cache\" nor \"points\"." + EXPECTED);
    }
    return new Assembly(rows, file).recording();
  }

  private InputStream open() throws IOException {
    if (Files.isRegularFile(file)) return Files.newInputStream(file);
    throw new RecordingException(
        (Files.exists(file) ? "It is no file." : "It does not exist.") + EXPECTED);
  }

  private static InputStream unzipped(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return zipped ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private void document(JsonReader in) throws IOException {
    in.setStrictness(Strictness.LENIENT); // Python writes NaN and Infinity
    if (in.peek() != JsonToken.BEGIN_OBJECT) throw new MalformedJsonException("no JSON object");
    T4Format t4 = new T4Format(in, rows);
    CacheFormat cache = new CacheFormat(in, rows);
    OwnFormat own = new OwnFormat(in, rows);
    try {
      Json.object(in, name -> member(name, in, t4, cache, own));
    } catch (EOFException | MalformedJsonException e) {
      acceptOpenCache(e);
    }
  }

  private void member(String name, JsonReader in, T4Format t4, CacheFormat cache, OwnFormat own)
      throws IOException {
    switch (name) {
      case "metadata" -> t4.metadata();
      case "results" -> {
        recognised = true;
        t4.results();
      }
      case "tune_params_keys" -> cache.parameters();
      case "cache" -> {
        recognised = true;
        inCache = true;
        cache.cache();
        inCache = false;
      }
      case OwnFormat.MARK -> own.version();
      case "points" -> {
        recognised = true;
        own.points();
      }
      case "device_name", "device" -> rows.device = Optional.of(Json.text(in));
      case "kernel_name", "name" -> rows.name = Optional.of(Json.text(in));
      case "objective" -> rows.objective = Optional.of(Json.text(in));
      case "unit" -> rows.timeUnit = Optional.of(Json.text(in));
      default -> in.skipValue();
    }
  }

  /** Kernel Tuner closes its cache when it is done, and appends an entry at a time until then. */
  private void acceptOpenCache(IOException end) throws IOException {
    boolean open =
        inCache
            && end instanceof EOFException
            && !String.valueOf(end.getMessage()).contains("ZLIB");
    if (!open) throw end;
    rows.notes.add("The cache is not closed, as if it was still being written.");
  }

  private static String where(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private RecordingException problem(String problem) {
    return new RecordingException("The recording (%s) cannot be used. %s".formatted(file, problem));
  }
}
