package org.tilewright.codegen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.primitive.Fence;
import org.tilewright.space.primitive.Interleave;
import org.tilewright.space.primitive.Pack;
import org.tilewright.space.primitive.PackAhead;
import org.tilewright.space.primitive.Parallelise;
import org.tilewright.space.primitive.PeelBorders;
import org.tilewright.space.primitive.Prefetch;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.primitive.Reorder;
import org.tilewright.space.primitive.Split;
import org.tilewright.space.primitive.StreamStores;
import org.tilewright.space.primitive.Unroll;
import org.tilewright.space.primitive.Vectorise;
import org.tilewright.space.target.CpuTarget;

/**
 * Nests that no search space would offer: any tile sizes, any order, reductions outside and inside
 * the accumulators, packings anywhere.
 */
final class RandomNests {
  private final Operator operator;
  private final int mostLanes;
  private final RandomGenerator random;
  private final List<Primitive> splits = new ArrayList<>();
  private final Map<String, Primitive> bindings = new HashMap<>();
  private final List<List<String>> outside = new ArrayList<>();
  private final List<List<String>> reductions = new ArrayList<>();
  private final List<String> unrolledReductions = new ArrayList<>();
  private final List<String> interleavedReductions = new ArrayList<>();
  private final List<String> tile = new ArrayList<>();

  private RandomNests(Operator operator, int mostLanes, RandomGenerator random) {
    this.operator = operator;
    this.mostLanes = mostLanes;
    this.random = random;
  }

  /** A nest whose vectors fit the registers of a target. */
  static LoopNest of(Operator operator, CpuTarget target, RandomGenerator random) {
    int mostLanes = target.vectorBytes() / operator.accumulatorType().bytes();
    return new RandomNests(operator, mostLanes, random).nest();
  }

  private LoopNest nest() {
    String vectorAxis = random.nextInt(6) == 0 ? "" : any(vectorAxes());
    String interleavedAxis = random.nextBoolean() ? "" : any(names(operator.reductionAxes()));
    for (Axis axis : operator.axes()) {
      boolean vectors = axis.name().equals(vectorAxis);
      if (axis.isReduction() && axis.extent() > 1) {
        reduction(axis, vectors, axis.name().equals(interleavedAxis));
      } else if (axis.extent() > 1 && !vectors) {
        spatial(axis);
      }
    }
    if (!vectorAxis.isEmpty()) vector(operator.axis(vectorAxis));
    List<String> order = merged(outside);
    order.addAll(merged(reductions));
    order.addAll(unrolledReductions);
    order.addAll(interleavedReductions);
    order.addAll(tile);
    LoopNest nest = Primitive.applyAll(LoopNest.plain(operator), splits);
    nest = new Reorder(order).apply(nest);
    nest = Primitive.applyAll(nest, bindingsFromInside(order));
    if (random.nextBoolean()) nest = new PeelBorders().apply(nest);
    if (random.nextBoolean()) nest = new Prefetch(1 + random.nextInt(8)).apply(nest);
    if (random.nextBoolean() && reducesInOnePiece(nest)) nest = new StreamStores().apply(nest);
    return packed(parallel(nest));
  }

  private static boolean reducesInOnePiece(LoopNest nest) {
    return nest.loops().subList(0, nest.accumulatorDepth()).stream().allMatch(nest::isSpatial);
  }

  private List<Primitive> bindingsFromInside(List<String> order) {
    List<String> inside = new ArrayList<>(order);
    Collections.reverse(inside);
    return inside.stream()
        .flatMap(each -> Optional.ofNullable(bindings.get(each)).stream())
        .toList();
  }

  private String any(List<String> axes) {
    return axes.isEmpty() ? "" : axes.get(random.nextInt(axes.size()));
  }

  private static List<String> names(List<Axis> axes) {
    return axes.stream().map(Axis::name).toList();
  }

  private List<String> vectorAxes() {
    return names(
        operator.axes().stream()
            .filter(each -> each.extent() > 1)
            .filter(each -> each.isSpatial() || neighboursInInputs(each))
            .toList());
  }

  private boolean neighboursInInputs(Axis axis) {
    return operator.body().reads().stream()
        .map(each -> each.linear().coefficient(axis.name()))
        .allMatch(stride -> stride == 0 || stride == 1);
  }

  private void spatial(Axis axis) {
    long register = Math.min(axis.extent(), 1 + random.nextInt(4));
    if (random.nextInt(3) == 0) register = 1;
    List<Long> steps = outerSteps(axis, register);
    if (register > 1) {
      steps.add(register);
      bindings.put(axis.name() + ":1", new Unroll(axis.name() + ":1"));
      tile.add(axis.name() + ":1");
    } else {
      steps.add(1L);
    }
    split(axis, steps, register > 1);
    outside.add(labels(axis, steps));
  }

  private void vector(Axis axis) {
    tile.add(axis.name() + ":1");
    bindings.put(axis.name() + ":1", new Vectorise(axis.name() + ":1"));
    if (axis.isSpatial()) splitForVectors(axis);
  }

  private void splitForVectors(Axis axis) {
    long lanes = lanes();
    long register = lanes * (1 + random.nextInt(3));
    List<Long> steps = outerSteps(axis, register);
    boolean serial = axis.extent() > 3 * lanes || random.nextBoolean();
    if (serial) steps.add(register);
    outside.add(labels(axis, steps));
    if (!serial || register > lanes) {
      bindings.put(axis.name() + ":" + lanes, new Unroll(axis.name() + ":" + lanes));
      tile.add(tile.size() - 1, axis.name() + ":" + lanes);
      steps.add(lanes);
    }
    split(axis, steps, true);
  }

  private long lanes() {
    return Math.min(mostLanes, 2L << random.nextInt(4));
  }

  /** Chunks outside, then serial, unrolled, interleaved and vectorised, each only if it is more. */
  private void reduction(Axis axis, boolean vectors, boolean interleaves) {
    long unit = vectors ? lanes() : 1;
    long group = unit * (interleaves ? 2 + random.nextInt(3) : 1);
    long written = group * (1 + random.nextInt(3));
    List<Long> outer = operator.holdsPartialSums() ? outerSteps(axis, written) : List.of();
    outside.add(labels(axis, outer));
    reductions.add(labels(axis, List.of(written)));
    List<Long> steps = new ArrayList<>(outer);
    steps.add(written);
    if (written > group) {
      String label = axis.name() + ":" + group;
      unrolledReductions.add(label);
      bindings.put(label, random.nextBoolean() ? new Fence(label) : new Unroll(label));
      steps.add(group);
    }
    if (group > unit) {
      String label = axis.name() + ":" + unit;
      interleavedReductions.add(label);
      bindings.put(label, new Interleave(label));
      steps.add(unit);
    }
    if (vectors) steps.add(1L);
    split(axis, steps, false);
  }

  /** At most two steps, multiples of the inner one. */
  private List<Long> outerSteps(Axis axis, long inner) {
    List<Long> steps = new ArrayList<>();
    long step = inner;
    for (int each = random.nextInt(3); each > 0; each--) {
      step *= 2 + random.nextInt(3);
      if (step < axis.extent()) steps.add(0, step);
    }
    return steps;
  }

  private void split(Axis axis, List<Long> steps, boolean innermostIsNew) {
    List<Long> made = innermostIsNew ? steps : steps.subList(0, steps.size() - 1);
    if (!made.isEmpty()) splits.add(new Split(axis.name(), made));
  }

  private static List<String> labels(Axis axis, List<Long> steps) {
    return new ArrayList<>(steps.stream().map(step -> axis.name() + ":" + step).toList());
  }

  /** Any order that keeps that of each axis; the last loop outside is a spatial one. */
  private List<String> merged(List<List<String>> loops) {
    List<List<String>> left = new ArrayList<>();
    loops.forEach(each -> left.add(new ArrayList<>(each)));
    left.removeIf(List::isEmpty);
    List<String> order = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> next = left.get(random.nextInt(left.size()));
      order.add(next.remove(0));
      left.removeIf(List::isEmpty);
    }
    return order;
  }

  private LoopNest packed(LoopNest nest) {
    int first = nest.parallelLoops().size();
    int last = nest.accumulatorDepth();
    for (int input = 0; input < operator.inputs().size(); input++) {
      if (!operator.readsInBody(input) || random.nextBoolean()) continue;
      if (operator.inputs().get(input).constant()) {
        nest = new PackAhead(input).apply(nest);
        continue;
      }
      nest = new Pack(input, random.nextInt(first, last + 1)).apply(nest);
    }
    return nest;
  }

  private LoopNest parallel(LoopNest nest) {
    Set<String> axes = new HashSet<>();
    for (Loop each : nest.loops().subList(0, nest.accumulatorDepth())) {
      if (!nest.isSpatial(each) || !axes.add(each.axis())) break;
    }
    int count = random.nextInt(axes.size() + 1);
    return count == 0 ? nest : new Parallelise(count).apply(nest);
  }
}
