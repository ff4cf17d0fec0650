package org.tilewright.tuner.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Workload;

/**
 * A search space with a known answer: points of a grid, a knob for each axis, one peak.
 *
 * <p>The reward is 1 at the peak and falls with the distance from it, to no less than 0. Features
 * are two for each knob: whether it is decided, and where its option lies between 0 and 1. Pairs of
 * options can be forbidden, so that legality masks matter. Immutable; safe from several threads.
 */
public final class GridSpace implements SearchSpace {
  private static final double SECONDS_AT_REWARD_0 = 0.001;

  private final List<Integer> sizes;
  private final List<Integer> peak;
  private final List<Clash> clashes;
  private final String featureVersion;

  private GridSpace(
      List<Integer> sizes, List<Integer> peak, List<Clash> clashes, String featureVersion) {
    this.sizes = sizes;
    this.peak = peak;
    this.clashes = clashes;
    this.featureVersion = featureVersion;
  }

  /** A grid with the given number of options for each knob, and its peak in the last corner. */
  public static GridSpace of(int... sizes) {
    for (int size : sizes) {
      if (size < 1)
        throw new IllegalArgumentException("A knob needs options (%d).".formatted(size));
    }
    List<Integer> corner = Arrays.stream(sizes).map(size -> size - 1).boxed().toList();
    return new GridSpace(boxed(sizes), corner, List.of(), "1");
  }

  /** A grid of {@code knobs} knobs with {@code options} options each. */
  public static GridSpace cube(int knobs, int options) {
    return of(IntStream.range(0, knobs).map(knob -> options).toArray());
  }

  /** The same grid with its peak at the given options. */
  public GridSpace withPeakAt(int... options) {
    GridSpace moved = new GridSpace(sizes, boxed(options), clashes, featureVersion);
    moved.at(options);
    return moved;
  }

  /** The same grid without the points that take both of two options, of different knobs. */
  public GridSpace forbidding(int knob, int option, int otherKnob, int otherOption) {
    List<Clash> more = new ArrayList<>(clashes);
    more.add(new Clash(knob, option, otherKnob, otherOption));
    GridSpace fewer = new GridSpace(sizes, peak, List.copyOf(more), featureVersion);
    fewer.peak();
    return fewer;
  }

  /** The same grid, but its features claim to mean something else. */
  public GridSpace withFeatureVersion(String version) {
    return new GridSpace(sizes, peak, clashes, version);
  }

  /** The trace of the best point. */
  public Trace peak() {
    return at(peak.stream().mapToInt(Integer::intValue).toArray()).trace();
  }

  /** The state after the given options, complete if there is one for each knob. */
  public State at(int... options) {
    State state = start();
    for (int option : options) state = state.decide(option);
    return state;
  }

  /** How good a complete trace is: 1 at the peak, 0 at the farthest point. */
  public double reward(Trace trace) {
    double distance = 0;
    for (int knob = 0; knob < sizes.size(); knob++) {
      int option = Integer.parseInt(trace.decision(knob).option().substring(1));
      distance += Math.abs(place(knob, option) - place(knob, peak.get(knob)));
    }
    return 1 - distance / Math.max(1, sizes.size());
  }

  /** A time whose logarithm falls as the reward rises. */
  public double seconds(Trace trace) {
    return SECONDS_AT_REWARD_0 * Math.exp(-reward(trace));
  }

  /** Every point, in lexicographic order; for small grids. */
  public List<State> points() {
    List<State> points = new ArrayList<>();
    collect(start(), points);
    return points;
  }

  private static void collect(State state, List<State> points) {
    if (state.complete()) points.add(state);
    else state.legal().stream().forEach(option -> collect(state.decide(option), points));
  }

  @Override
  public Workload workload() {
    return Workload.of("grid " + sizes, "grid " + sizes + " " + peak + " " + clashes, 1e6, 1e3);
  }

  @Override
  public Target target() {
    return Target.of("grid", Map.of());
  }

  @Override
  public int featureCount() {
    return 2 * sizes.size();
  }

  @Override
  public String featureVersion() {
    return featureVersion;
  }

  @Override
  public State start() {
    return new GridState(this, List.of());
  }

  /** The first point in lexicographic order. */
  @Override
  public State defaultSchedule() {
    State state = start();
    while (!state.complete()) state = state.decide(state.legal().nextSetBit(0));
    return state;
  }

  int knobs() {
    return sizes.size();
  }

  int options(int knob) {
    return sizes.get(knob);
  }

  /** Where an option lies between the first and the last one of its knob. */
  double place(int knob, int option) {
    return sizes.get(knob) == 1 ? 0 : option / (sizes.get(knob) - 1.0);
  }

  /** Whether some point starts with these options. */
  boolean reachable(List<Integer> options) {
    if (clashes.stream().anyMatch(clash -> clash.within(options))) return false;
    if (options.size() == sizes.size()) return true;
    return IntStream.range(0, sizes.get(options.size()))
        .anyMatch(next -> reachable(GridState.longer(options, next)));
  }

  static Decision decision(int knob, int option) {
    return new Decision("k" + knob, "o" + option);
  }

  private static List<Integer> boxed(int... values) {
    return Arrays.stream(values).boxed().toList();
  }

  private record Clash(int knob, int option, int otherKnob, int otherOption) {
    boolean within(List<Integer> options) {
      return chosen(options, knob, option) && chosen(options, otherKnob, otherOption);
    }

    private static boolean chosen(List<Integer> options, int knob, int option) {
      return knob < options.size() && options.get(knob) == option;
    }
  }
}
