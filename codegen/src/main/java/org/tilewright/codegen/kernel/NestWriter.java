package org.tilewright.codegen.kernel;

import java.util.List;
import java.util.function.Consumer;
import org.tilewright.codegen.ir.CountedLoop;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.nest.Packing;
import org.tilewright.space.target.CpuTarget;

/**
 * Writes the loops outside the accumulators, from the outside in, and the packings between them.
 *
 * <p>Register-level loops are written once for each {@link Segments segment} of their axis.
 */
final class NestWriter {
  private final LoopNest nest;
  private final FunctionWriter writer;
  private final Workspace workspace;
  private final CpuTarget target;
  private final int accumulatorDepth;

  NestWriter(LoopNest nest, FunctionWriter writer, Workspace workspace, CpuTarget target) {
    this.nest = nest;
    this.writer = writer;
    this.workspace = workspace;
    this.target = target;
    this.accumulatorDepth = nest.accumulatorDepth();
  }

  /** Writes the iterations {@code %begin} to {@code %end} of the parallel loops. */
  void write() {
    List<Loop> parallel = nest.parallelLoops();
    Scope scope = Scope.whole(nest, target);
    for (AheadPacking each : AheadPacking.of(nest, "")) {
      scope = scope.with(each.input(), each.view(scope));
    }
    write(parallel, scope);
  }

  private void write(List<Loop> parallel, Scope scope) {
    if (parallel.isEmpty()) {
      inside(0, scope);
      return;
    }
    long extent = nest.parallelExtent();
    Index begin = new Index("%begin", 0, extent);
    Index end = new Index("%end", 0, extent);
    run(new CountedLoop(begin, end, 1, false), index -> inside(0, at(index, scope)));
  }

  /** The ranges of the parallel axes at one iteration of all parallel loops together. */
  private Scope at(Index iteration, Scope scope) {
    for (int depth = nest.parallelLoops().size() - 1; depth >= 0; depth--) {
      Loop loop = nest.loops().get(depth);
      Index trip = depth == 0 ? iteration : writer.remainder(iteration, nest.trips(depth));
      iteration = writer.divide(iteration, nest.trips(depth));
      Index begin = writer.multiply(trip, loop.step());
      scope = scope.with(loop.axis(), tile(begin, loop, Range.whole(extent(loop))));
    }
    return scope;
  }

  private long extent(Loop loop) {
    return nest.operator().axis(loop.axis()).extent();
  }

  /** Everything inside the first {@code depth} loops. */
  private void inside(int depth, Scope scope) {
    if (nest.stagesAt(depth)) scope = stages(depth, scope);
    for (Packing each : nest.packings()) {
      if (each.depth() == depth) {
        PackWriter pack = new PackWriter(nest, each, writer, scope);
        String copy = workspace.pointer(writer, each, pack.bytes());
        pack.copyTo(copy);
        scope = scope.with(each.input(), pack.view(copy));
      }
    }
    if (depth == accumulatorDepth) {
      new RegisterTile(nest, writer, scope).write();
    } else {
      loop(depth, scope);
    }
  }

  /** Writes the earlier stages for the rows at hand; the scope in which their results are read. */
  private Scope stages(int depth, Scope scope) {
    String rows = nest.operator().rows().name();
    var temporaries = Temporaries.of(nest, depth, scope.range(rows), writer, workspace);
    for (LoopNest each : nest.earlier()) {
      Scope inner = Scope.whole(each, target).with(rows, scope.range(rows)).with(temporaries);
      new NestWriter(each, writer, workspace, target).inside(depth, inner);
    }
    return scope.with(temporaries);
  }

  private void loop(int depth, Scope scope) {
    Loop loop = nest.loops().get(depth);
    if (stepsByRegisterTile(depth)) {
      for (var each : Segments.of(nest, scope.views(), loop.axis(), loop.step())) {
        segment(depth, each, scope);
      }
    } else if (loop.binding() == Loop.Binding.PARALLEL) {
      inside(depth + 1, scope);
    } else {
      Range range = scope.range(loop.axis());
      run(
          new CountedLoop(range.begin(), range.end(), loop.step(), true),
          begin -> inside(depth + 1, scope.with(loop.axis(), tile(begin, loop, range))));
    }
  }

  /**
   * Whether this is the innermost serial loop over a spatial axis, or maybe in an earlier stage.
   */
  private boolean stepsByRegisterTile(int depth) {
    if (depth < nest.sharedLoops()) return true;
    Loop loop = nest.loops().get(depth);
    if (!nest.isSpatial(loop)) return false;
    return nest.loops().subList(depth + 1, nest.loops().size()).stream()
        .noneMatch(each -> each.axis().equals(loop.axis()) && !each.inRegisters());
  }

  /** The tile of a loop, cut off at the end of the tile around it. */
  private Range tile(Index begin, Loop loop, Range around) {
    if (extent(loop) % loop.step() == 0) return Range.sized(writer, begin, loop.step());
    Index end = writer.add(begin, Index.constant(loop.step()));
    return Range.between(begin, writer.minimum(end, around.end()));
  }

  private void segment(int depth, Segments.Segment segment, Scope scope) {
    Loop loop = nest.loops().get(depth);
    Range range = scope.range(loop.axis());
    if (segment.single()) {
      Index begin = Index.constant(segment.begin());
      Scope inner = scope.with(loop.axis(), Range.sized(writer, begin, segment.size()));
      writer.when(holds(segment.begin(), range), () -> inside(depth + 1, inner));
      return;
    }
    Index low = writer.maximum(range.begin(), Index.constant(segment.begin()));
    Index high = writer.minimum(range.end(), Index.constant(segment.end()));
    boolean neverEmpty = low.high() < high.low() || coversAll(segment, loop);
    run(
        new CountedLoop(low, high, loop.step(), neverEmpty),
        begin ->
            inside(
                depth + 1,
                scope.with(
                    loop.axis(), Range.sized(writer, narrow(begin, segment), segment.size()))));
  }

  private boolean coversAll(Segments.Segment segment, Loop loop) {
    return segment.begin() == 0 && segment.end() == extent(loop);
  }

  private static Index narrow(Index begin, Segments.Segment segment) {
    long low = Math.max(begin.low(), segment.begin());
    long high = Math.min(begin.high(), segment.end() - segment.size());
    return begin.isConstant() ? begin : new Index(begin.text(), low, Math.max(low, high));
  }

  private String holds(long position, Range range) {
    String after = position >= range.begin().high() ? "true" : atMost(range.begin(), position);
    String before = position < range.end().low() ? "true" : above(range.end(), position);
    return writer.and(after, before);
  }

  private String atMost(Index value, long position) {
    return value.low() > position ? "false" : writer.let("icmp sle i64 %s, %d", value, position);
  }

  private String above(Index value, long position) {
    return value.high() <= position ? "false" : writer.let("icmp sgt i64 %s, %d", value, position);
  }

  private void run(CountedLoop loop, Consumer<Index> body) {
    loop.write(
        writer,
        "",
        List.of(),
        (index, none) -> {
          body.accept(index);
          return none;
        });
  }
}
