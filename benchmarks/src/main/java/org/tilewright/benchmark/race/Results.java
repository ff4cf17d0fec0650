package org.tilewright.benchmark.race;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.measurement.statistics.Samples;

/**
 * What sessions reached, as fractions of the optimum; where none is known, of the best time that
 * any session had found by then.
 *
 * @param optima seconds, for each workload
 */
public record Results(List<Variant> variants, List<Curve> curves, Map<String, Double> optima) {

  public Results {
    variants = List.copyOf(variants);
    curves = List.copyOf(curves);
    optima = Map.copyOf(optima);
  }

  /** The results of a race, as far as it has come. */
  public static Results of(List<Variant> variants, List<Curve> curves) {
    Map<String, Double> optima = new LinkedHashMap<>();
    for (Curve each : curves) {
      optima.merge(each.workload(), each.optimumSeconds(), Math::min);
    }
    return new Results(variants, curves, optima);
  }

  /** The workloads that have a curve, in the order of the race. */
  public List<String> workloads() {
    return curves.stream().map(Curve::workload).distinct().toList();
  }

  /** 1 at the optimum, 0 before the first valid trial. */
  public double fraction(Curve curve, Mark mark) {
    double optimum = optima.getOrDefault(curve.workload(), Double.NaN);
    return optimum / mark.of(curve).bestSeconds();
  }

  /** The same for one workload alone. */
  public Results only(String workload) {
    List<Curve> some = curves.stream().filter(each -> each.workload().equals(workload)).toList();
    return new Results(variants, some, optima);
  }

  /** Fractions of a variant: for each seed the mean over its workloads. */
  public Samples fractions(Variant variant, Mark mark) {
    Map<Long, List<Double>> bySeed = new LinkedHashMap<>();
    for (Curve each : curves) {
      if (!each.variant().equals(variant.name())) continue;
      bySeed.computeIfAbsent(each.seed(), first -> new ArrayList<>()).add(fraction(each, mark));
    }
    return new Samples(bySeed.values().stream().map(each -> new Samples(each).mean()).toList());
  }
}
