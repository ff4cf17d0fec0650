package org.tilewright.codegen.kernel;

import java.util.List;
import java.util.TreeSet;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Fetches the cache lines of vectors that a later iteration of a loop reads. A prefetch never
 * faults, so that none is guarded.
 */
record EarlyFetch(LoopNest nest, FunctionWriter writer) {
  private static final long LINE_BYTES = 64;

  /**
   * Writes the prefetches of one iteration.
   *
   * @param points where the iteration reads
   */
  void write(Loop loop, List<Point> points, List<Element> elements) {
    String vectorAxis = nest.vectorLoop().map(Loop::axis).orElse("");
    for (int input = 0; input < nest.operator().inputs().size(); input++) {
      View view = points.get(0).scope().views().get(input);
      boolean streams = view.stride(vectorAxis) == 1 && view.stride(loop.axis()) != 0;
      if (streams) lines(input, view, loop, points, elements);
    }
  }

  private void lines(int input, View view, Loop loop, List<Point> points, List<Element> elements) {
    long bytes = view.type().bytes();
    long distance = nest.hints().prefetch() * loop.step() * view.stride(loop.axis()) * bytes;
    TreeSet<Long> lines = new TreeSet<>();
    for (Point point : points) {
      for (Element each : elements) {
        lines.add(Math.floorDiv(point.displacement(view, each.offsets()) * bytes, LINE_BYTES));
      }
    }
    for (long line : lines) {
      Index offset = Index.constant(line * LINE_BYTES + distance);
      String address = writer.address("i8", points.get(0).pointers().get(input), offset);
      writer.emit("call void @llvm.prefetch.p0(ptr %s, i32 0, i32 3, i32 1)", address);
    }
  }
}
