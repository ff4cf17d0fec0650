package org.tilewright.benchmark.report;

import java.util.List;
import java.util.Optional;

/** The mean of ratios, which multiply. */
final class GeometricMean {
  private GeometricMean() {}

  /** Empty if there is no ratio. */
  static Optional<Double> of(List<Double> ratios) {
    if (ratios.isEmpty()) return Optional.empty();
    double logarithms = ratios.stream().mapToDouble(Math::log).sum();
    return Optional.of(Math.exp(logarithms / ratios.size()));
  }
}
