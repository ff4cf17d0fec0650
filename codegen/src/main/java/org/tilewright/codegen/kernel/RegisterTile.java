package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.CountedLoop;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Axis;

/**
 * Writes one register tile: accumulators are set or loaded, all reductions inside run, and the
 * results are stored. Accumulators are values, never memory, from the first to the last.
 */
final class RegisterTile {
  private final LoopNest nest;
  private final FunctionWriter writer;
  private final VectorType type;
  private final Scope scope;
  private final List<Element> elements;
  private final FactorSums sums;
  private final BodyWriter body;
  private final StoreWriter store;
  private final VectorMemory memory;

  RegisterTile(LoopNest nest, FunctionWriter writer, Scope scope) {
    this.nest = nest;
    this.writer = writer;
    this.scope = scope;
    this.type = new VectorType(nest.operator().accumulatorType(), nest.lanes());
    this.elements = Element.of(nest, scope);
    this.sums = FactorSums.of(nest.operator(), scope.cells(), elements);
    this.body = new BodyWriter(nest, writer, type, scope.cells());
    VectorType stored = nest.reducesLanes() ? new VectorType(type.element(), 1) : type;
    BodyWriter epilogue = new BodyWriter(nest, writer, stored, scope.cells());
    this.store = new StoreWriter(nest, writer, stored, epilogue);
    this.memory = new VectorMemory(writer, type);
  }

  void write() {
    if (Partials.in(nest)) {
      writeInParts();
      return;
    }
    Point start = start();
    List<String> accumulators = store.initial(start, elements);
    store.results(start, elements, reduced(start, accumulators));
  }

  private void writeInParts() {
    Point start = start();
    List<String> results = reduced(start, partials(elements.size()).neutral());
    List<Element> stored =
        nest.reducesLanes() ? elements.stream().map(Element::scalar).toList() : elements;
    Point end = start.unloaded();
    store.results(end, stored, store.continued(end, stored, results));
  }

  /** The accumulators after all reductions, one for each element. */
  private List<String> reduced(Point start, List<String> accumulators) {
    List<String> before = new ArrayList<>(accumulators);
    before.addAll(partials(sums.count()).neutral());
    List<String> after = reduce(nest.accumulatorDepth(), start, before);
    List<String> parts = after.subList(0, accumulators.size());
    List<String> totals = after.subList(accumulators.size(), after.size());
    return sums.takenOff(
        partials(elements.size()).combined(parts),
        partials(sums.count()).combined(totals),
        new Arithmetic(writer, type));
  }

  private Partials partials(int vectors) {
    return new Partials(nest, body, type, vectors);
  }

  /** Every view's pointer at the begin of all ranges. */
  private Point start() {
    List<String> pointers = new ArrayList<>();
    for (View each : scope.views()) {
      Index offset = Index.constant(each.first());
      for (Axis axis : nest.operator().axes()) {
        Index begin = scope.range(axis.name()).begin();
        offset = writer.add(offset, each.offset(writer, axis.name(), begin));
      }
      pointers.add(each.address(writer, each.pointer(), offset));
    }
    return new Point(scope, pointers, Step.FIRST, Set.of(), new HashMap<>());
  }

  private List<String> reduce(int depth, Point point, List<String> accumulators) {
    boolean serial =
        depth < nest.loops().size()
            && !nest.isSpatial(nest.loops().get(depth))
            && !nest.loops().get(depth).inRegisters();
    return serial
        ? serial(depth, nest.loops().get(depth), point, accumulators)
        : update(fetched(depth, unrolled(depth, point)), accumulators);
  }

  /** The points of one iteration of the loop outside {@code depth}, after its prefetches. */
  private List<Point> fetched(int depth, List<Point> points) {
    boolean iterates = depth > nest.accumulatorDepth();
    if (iterates && nest.hints().prefetch() > 0) {
      new EarlyFetch(nest, writer).write(nest.loops().get(depth - 1), points, elements);
    }
    return points;
  }

  private List<String> update(List<Point> points, List<String> accumulators) {
    if (!nest.fenced()) return body.update(points, elements, sums, accumulators);
    List<String> carried = accumulators;
    for (Point each : points) {
      carried = body.update(List.of(each.unloaded()), elements, sums, carried);
      writer.fence();
    }
    return carried;
  }

  /** The points that the reductions written out from {@code depth} inwards pass, in order. */
  private List<Point> unrolled(int depth, Point point) {
    if (depth == nest.loops().size()) return List.of(point);
    Loop loop = nest.loops().get(depth);
    if (nest.isSpatial(loop)) return unrolled(depth + 1, point);
    long first = point.step().offset(loop.axis());
    long left = point.scope().range(loop.axis()).size().orElseThrow() - first;
    long size = Math.min(nest.tileAt(depth, loop.axis()), left);
    if (loop.binding() == Loop.Binding.VECTORISED) return List.of(lanes(size, point));
    if (loop.binding() == Loop.Binding.DOT) return List.of(factors(size, point));
    List<Point> points = new ArrayList<>();
    for (int trip = 0; trip * loop.step() < size; trip++) {
      Step step = point.step().at(loop.axis(), first + trip * loop.step());
      if (loop.binding() == Loop.Binding.INTERLEAVED) step = step.into(trip);
      points.addAll(unrolled(depth + 1, point.at(step)));
    }
    return points;
  }

  private Point lanes(long count, Point point) {
    if (count == type.lanes()) return point;
    return point.at(point.step().only(type.firstLanes(count)));
  }

  private Point factors(long count, Point point) {
    return point.at(point.step().without(point.step().missing() + nest.dotLength() - count));
  }

  private List<String> serial(int depth, Loop loop, Point point, List<String> accumulators) {
    Clamp clamp = Clamp.of(nest, writer, point, loop);
    Range range = clamp.range();
    Point inner = point.known(clamp.inside());
    boolean neverEmpty = range.equals(point.scope().range(loop.axis()));
    if (range.isMultipleOf(loop.step())) {
      return steps(depth, loop, range, loop.step(), neverEmpty, inner, accumulators);
    }
    return wholeStepsAndRest(depth, loop, range, loop.step(), inner, accumulators);
  }

  /** As many steps as fit, and the rest by position, by vector or by dot product. */
  private List<String> wholeStepsAndRest(
      int depth, Loop loop, Range range, long step, Point point, List<String> accumulators) {
    Index length = writer.subtract(range.end(), range.begin());
    Index whole = writer.multiply(writer.divide(length, step), step);
    Index middle = writer.add(range.begin(), whole);
    Range most = Range.between(range.begin(), middle);
    Range rest = Range.between(middle, range.end());
    List<String> carried = steps(depth, loop, most, step, false, point, accumulators);
    long unit = unit(loop);
    if (unit == 1) return steps(depth, loop, rest, 1, false, point, carried);
    if (step > unit) return wholeStepsAndRest(depth, loop, rest, unit, point, carried);
    return reducesLanesOf(loop)
        ? lastVector(depth, loop, rest, point, carried)
        : lastFactors(depth, loop, rest, point, carried);
  }

  /** Positions that are reduced at once. */
  private long unit(Loop loop) {
    if (reducesLanesOf(loop)) return nest.lanes();
    boolean dots = nest.dotLoop().filter(each -> each.axis().equals(loop.axis())).isPresent();
    return dots ? nest.dotLength() : 1;
  }

  private boolean reducesLanesOf(Loop loop) {
    return nest.vectorLoop().filter(each -> each.axis().equals(loop.axis())).isPresent();
  }

  private List<String> steps(
      int depth,
      Loop loop,
      Range range,
      long step,
      boolean neverEmpty,
      Point point,
      List<String> accumulators) {
    CountedLoop counted = new CountedLoop(range.begin(), range.end(), step, neverEmpty);
    return counted.write(
        writer,
        type.ir(),
        accumulators,
        (begin, carried) -> {
          Range tile = Range.sized(writer, begin, step);
          Point entered = point.enter(writer, loop.axis(), tile);
          return reduce(depth + 1, entered, carried);
        });
  }

  /** What is left of a reduction over lanes: less than a vector, or nothing. */
  private List<String> lastVector(
      int depth, Loop loop, Range rest, Point point, List<String> accumulators) {
    CountedLoop once = new CountedLoop(rest.begin(), rest.end(), nest.lanes(), false);
    return once.write(
        writer,
        type.ir(),
        accumulators,
        (begin, carried) -> {
          Range vector = Range.sized(writer, begin, nest.lanes());
          Point entered = point.enter(writer, loop.axis(), vector);
          String mask = memory.firstLanes(writer.subtract(rest.end(), rest.begin()));
          return reduce(depth + 1, entered.at(entered.step().only(mask)), carried);
        });
  }

  /**
   * What is left of dot products: fewer factors than one has, or none. All ranges begin at a
   * multiple of their number, so that only the end of the axis leaves any.
   */
  private List<String> lastFactors(
      int depth, Loop loop, Range rest, Point point, List<String> accumulators) {
    long length = nest.dotLength();
    long left = nest.operator().axis(loop.axis()).extent() % length;
    if (left == 0) return accumulators;
    CountedLoop once = new CountedLoop(rest.begin(), rest.end(), length, false);
    return once.write(
        writer,
        type.ir(),
        accumulators,
        (begin, carried) -> {
          Range factors = Range.sized(writer, begin, length);
          Point entered = point.enter(writer, loop.axis(), factors);
          return reduce(depth + 1, entered.at(entered.step().without(length - left)), carried);
        });
  }
}
