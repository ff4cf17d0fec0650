package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tilewright.agent.gaussian.GaussianProcess;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** Stands in for the device: says which candidates are worth measuring. */
final class Surrogate {
  /** Thinking about more takes longer than a measurement. */
  private static final int POINTS = 192;

  private static final int FIRST_ITERATIONS = 40;
  private static final int ITERATIONS = 15;

  /** Hyper-parameters change little while the points grow by this part. */
  private static final int REFITTED_AFTER = 12;

  /** Of all candidates, those that can become the most promising while a batch is picked. */
  private static final int SHORT_LIST = 64;

  private final Coordinates coordinates;
  private Fit fit = Fit.NONE;

  Surrogate(Coordinates coordinates) {
    this.coordinates = coordinates;
  }

  /** Candidates as far as possible from what is known and from each other (maximin). */
  List<State> farthest(Collection<Trace> known, List<State> candidates, int wanted) {
    double[][] points = points(List.copyOf(known), List.of(), candidates);
    double[] distances = new double[candidates.size()];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int i = 0; i < known.size(); i++) approach(distances, points, known.size(), points[i]);
    List<State> picked = new ArrayList<>();
    while (picked.size() < Math.min(wanted, candidates.size())) {
      int farthest = largest(distances);
      picked.add(candidates.get(farthest));
      approach(distances, points, known.size(), points[known.size() + farthest]);
    }
    return picked;
  }

  private static void approach(double[] distances, double[][] points, int first, double[] point) {
    for (int i = 0; i < distances.length; i++) {
      double distance = 0;
      for (int d = 0; d < point.length; d++) distance += Math.abs(points[first + i][d] - point[d]);
      distances[i] = Math.min(distances[i], distance);
    }
  }

  /** The candidates of largest expected improvement, one after the other. */
  List<State> mostPromising(
      Map<Trace, Double> rewards, Collection<Trace> inFlight, List<State> candidates, int wanted) {
    List<Trace> measured = worthRemembering(rewards);
    List<Trace> flying = List.copyOf(inFlight);
    double[][] points = points(measured, flying, candidates);
    double[][] known = Arrays.copyOf(points, measured.size());
    double[] values = Rewards.standardised(measured.stream().map(rewards::get).toList());
    fit = fit.renewed(known, values, rewards.size());
    GaussianProcess process =
        GaussianProcess.of(fit.parameters, known, values, flying.size() + wanted);
    for (int i = 0; i < flying.size(); i++) process.imagine(points[measured.size() + i]);
    int first = measured.size() + flying.size();
    double[][] offered = Arrays.copyOfRange(points, first, points.length);
    double best = Arrays.stream(values).max().orElse(0);
    return pick(process, offered, best, Math.min(wanted, candidates.size())).stream()
        .map(candidates::get)
        .toList();
  }

  private static List<Integer> pick(
      GaussianProcess process, double[][] offered, double best, int wanted) {
    double[] improvements = new double[offered.length];
    for (int i = 0; i < offered.length; i++) {
      improvements[i] = process.belief(offered[i]).improvement(best);
    }
    List<Integer> shortList =
        new ArrayList<>(
            IntStream.range(0, offered.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -improvements[i]))
                .limit(SHORT_LIST)
                .toList());
    List<Integer> picked = new ArrayList<>();
    while (true) {
      Integer next = shortList.remove(0);
      picked.add(next);
      if (picked.size() == wanted) return picked;
      process.imagine(offered[next]);
      for (int i : shortList) improvements[i] = process.belief(offered[i]).improvement(best);
      shortList.sort(Comparator.comparingDouble(i -> -improvements[i]));
    }
  }

  private double[][] points(List<Trace> measured, List<Trace> flying, List<State> candidates) {
    List<Trace> traces = new ArrayList<>(measured);
    traces.addAll(flying);
    for (State each : candidates) traces.add(each.trace());
    return coordinates.of(traces);
  }

  /** All of them, or the best and the latest if those are too many. */
  private static List<Trace> worthRemembering(Map<Trace, Double> rewards) {
    List<Trace> all = new ArrayList<>(rewards.keySet());
    if (all.size() <= POINTS) return all;
    List<Trace> latest = all.subList(all.size() - POINTS / 2, all.size());
    List<Trace> chosen =
        new ArrayList<>(
            all.subList(0, all.size() - POINTS / 2).stream()
                .sorted(Comparator.comparingDouble(trace -> -rewards.getOrDefault(trace, 0.0)))
                .limit(POINTS / 2)
                .toList());
    chosen.addAll(latest);
    return chosen;
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) if (values[i] > values[largest]) largest = i;
    return largest;
  }

  void write(DataOutputStream out) throws IOException {
    fit.write(out);
  }

  void moveTo(Fit earlier) {
    fit = earlier;
  }

  /** Hyper-parameters, and how many trials they were fitted after. */
  static final class Fit {
    static final Fit NONE = new Fit(new double[0], 0);

    private final double[] parameters;
    private final int trials;

    private Fit(double[] parameters, int trials) {
      this.parameters = parameters;
      this.trials = trials;
    }

    private Fit renewed(double[][] points, double[] values, int measured) {
      int dimensions = points[0].length;
      double[] prior = GaussianProcess.prior(dimensions);
      boolean fits = parameters.length == prior.length;
      if (fits && measured < trials + Math.max(1, trials / REFITTED_AFTER)) return this;
      double[] start = fits ? parameters : prior;
      int iterations = fits ? ITERATIONS : FIRST_ITERATIONS;
      return new Fit(GaussianProcess.improved(start, points, values, iterations), measured);
    }

    private void write(DataOutputStream out) throws IOException {
      out.writeInt(trials);
      out.writeInt(parameters.length);
      for (double each : parameters) out.writeDouble(each);
    }

    static Fit read(DataInputStream in) throws IOException {
      int fitted = in.readInt();
      double[] read = new double[Checkpoint.readCount(in)];
      for (int i = 0; i < read.length; i++) read[i] = in.readDouble();
      return new Fit(read, fitted);
    }
  }
}
