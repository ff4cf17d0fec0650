package org.tilewright.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.Trace;

/**
 * Where traces lie, so that near ones may be expected to be alike.
 *
 * <p>Each number in an option is a coordinate on a logarithmic scale, and so is the power of two
 * that divides it, for hardware minds whether a size fills its vectors. Each word is a coordinate
 * of its own, 1 or 0. Coordinates that are the same everywhere are dropped, the others lie between
 * 0 and 1.
 */
final class Coordinates {
  private final Labels labels;

  Coordinates(Labels labels) {
    this.labels = labels;
  }

  /** A point for each trace; they are comparable with each other only. */
  double[][] of(List<Trace> traces) {
    List<Map<String, Double>> named = traces.stream().map(this::named).toList();
    Map<String, DoubleUnaryOperator> scales = scales(named);
    double[][] points = new double[traces.size()][scales.size()];
    for (int i = 0; i < points.length; i++) {
      int dimension = 0;
      for (var scale : scales.entrySet()) {
        double value = named.get(i).getOrDefault(scale.getKey(), 0.0);
        points[i][dimension++] = scale.getValue().applyAsDouble(value);
      }
    }
    return points;
  }

  private Map<String, Double> named(Trace trace) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (Decision each : trace.decisions()) labels.place(each.knob(), each.option(), named);
    return named;
  }

  /** What brings each coordinate that differs anywhere into the unit interval. */
  private static Map<String, DoubleUnaryOperator> scales(List<Map<String, Double>> all) {
    Map<String, Range> ranges = new LinkedHashMap<>();
    for (Map<String, Double> each : all) {
      each.forEach(
          (name, value) -> ranges.computeIfAbsent(name, none -> new Range()).include(value));
    }
    Map<String, DoubleUnaryOperator> scales = new LinkedHashMap<>();
    ranges.forEach(
        (name, range) -> {
          if (range.count < all.size()) range.include(0);
          if (range.most > range.least) scales.put(name, range::place);
        });
    return scales;
  }

  private static final class Range {
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int count;

    void include(double value) {
      least = Math.min(least, value);
      most = Math.max(most, value);
      count++;
    }

    double place(double value) {
      return (value - least) / (most - least);
    }
  }
}
