package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tilewright.codegen.ir.CountedLoop;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
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
  private final BodyWriter body;
  private final StoreWriter store;

  RegisterTile(LoopNest nest, FunctionWriter writer, Scope scope) {
    this.nest = nest;
    this.writer = writer;
    this.scope = scope;
    this.type = new VectorType(nest.operator().accumulatorType(), nest.lanes());
    this.elements = Element.of(nest, scope);
    String vectorAxis = nest.vectorLoop().map(Loop::axis).orElse("");
    ReadWriter reads = new ReadWriter(writer, type, vectorAxis);
    this.body = new BodyWriter(nest.operator(), writer, type, reads);
    this.store = new StoreWriter(nest, writer, type, body);
  }

  void write() {
    Point start = start();
    List<String> accumulators = store.initial(start, elements);
    List<String> results = reduce(nest.accumulatorDepth(), start, accumulators);
    store.results(start, elements, results);
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
    return new Point(scope, pointers, Map.of(), Set.of(), new HashMap<>());
  }

  private List<String> reduce(int depth, Point point, List<String> accumulators) {
    boolean serial =
        depth < nest.loops().size()
            && !nest.isSpatial(nest.loops().get(depth))
            && !nest.loops().get(depth).inRegisters();
    return serial
        ? serial(depth, nest.loops().get(depth), point, accumulators)
        : body.update(unrolled(depth, point), elements, accumulators);
  }

  /** The points that the unrolled reduction loops from {@code depth} inwards pass, in order. */
  private List<Point> unrolled(int depth, Point point) {
    if (depth == nest.loops().size() || nest.isSpatial(nest.loops().get(depth))) {
      return List.of(point);
    }
    Loop loop = nest.loops().get(depth);
    long size = point.scope().range(loop.axis()).size().orElseThrow();
    List<Point> points = new ArrayList<>();
    for (long offset = 0; offset < size; offset += loop.step()) {
      points.addAll(unrolled(depth + 1, point.offset(loop.axis(), offset)));
    }
    return points;
  }

  private List<String> serial(int depth, Loop loop, Point point, List<String> accumulators) {
    Clamp clamp = Clamp.of(nest, writer, point, loop);
    Range range = clamp.range();
    Point inner = point.known(clamp.inside());
    boolean neverEmpty = range.equals(point.scope().range(loop.axis()));
    if (range.isMultipleOf(loop.step())) {
      return steps(depth, loop, range, loop.step(), neverEmpty, inner, accumulators);
    }
    Index length = writer.subtract(range.end(), range.begin());
    Index whole = writer.multiply(writer.divide(length, loop.step()), loop.step());
    Index middle = writer.add(range.begin(), whole);
    List<String> most =
        steps(
            depth,
            loop,
            Range.between(range.begin(), middle),
            loop.step(),
            false,
            inner,
            accumulators);
    return steps(depth, loop, Range.between(middle, range.end()), 1, false, inner, most);
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
}
