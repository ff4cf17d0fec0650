package org.tilewright.measurement.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/**
 * A brute-forced space: every configuration of it that was measured, and what came of it.
 *
 * @param name of what was tuned, without blanks
 * @param device on which, as far as the file tells
 * @param points each trace once; never empty, and at least one of them valid
 * @param notes what was left out or guessed while reading, for the user
 */
public record Recording(
    String name, String device, Objective objective, List<Point> points, List<String> notes) {

  public Recording {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a file of Kernel Tuner (its cache, also one that is still being written), in the T4
   * exchange format of the Auto-Tuning Association, or as {@link #write} left it; plain or gzipped.
   *
   * @throws RecordingException with everything that keeps the file from being used
   */
  public static Recording read(Path file) {
    return new RecordingReader(file).read();
  }

  /**
   * What trials of one workload on one device have measured, medians in seconds; the first of each
   * trace counts, and neither the final comparison nor a lost device does.
   *
   * @return empty if none of them has a time
   */
  public static Optional<Recording> of(Workload workload, Device device, List<Trial> trials) {
    Map<Trace, Point> points = new LinkedHashMap<>();
    for (Trial each : trials) {
      Optional<Point> point = each.isReMatch() ? Optional.empty() : Point.of(each);
      point.ifPresent(measured -> points.putIfAbsent(measured.trace(), measured));
    }
    if (points.values().stream().noneMatch(Point.Valid.class::isInstance)) return Optional.empty();
    Objective time = new Objective("time", "s", false);
    String name = workload.name().strip().replaceAll("\\s+", "_");
    return Optional.of(
        new Recording(name, device.id(), time, List.copyOf(points.values()), List.of()));
  }

  /**
   * Writes a file, gzipped if its name ends with {@code .gz}; the same recording, the same bytes.
   */
  public void write(Path file) throws IOException {
    RecordingWriter.write(this, file);
  }

  /** The best value of all. */
  public double optimum() {
    return best(points).orElseThrow();
  }

  /** The best value among some points, if any of them is valid. */
  public OptionalDouble best(List<Point> some) {
    return some.stream()
        .filter(Point.Valid.class::isInstance)
        .mapToDouble(point -> ((Point.Valid) point).value())
        .reduce((a, b) -> objective.better(a, b) ? a : b);
  }

  /** How many points have no value. */
  public long failures() {
    return points.stream().filter(Point.Failed.class::isInstance).count();
  }
}
