package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.Shuffle;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;

/**
 * Writes how vectors go to memory whose lanes lie apart there, and come from it. What lies side by
 * side in up to four vectors is written together: lanes are interleaved in registers first.
 *
 * @param stride elements between lanes
 */
record LanesApart(VectorMemory memory, long stride) {
  private static final int MOST_TOGETHER = 4;

  /**
   * A vector, of which only the first lanes count.
   *
   * @param at elements from a common address to its first lane
   */
  record Part(long at, long lanes, String value) {
    boolean isBefore(Part other) {
      return at + 1 == other.at && lanes == other.lanes;
    }
  }

  /** The first lanes, all or fewer; the others are padding and not read. */
  String load(String address, long lanes) {
    return memory.gather(address, stride, memory.type().firstLanes(lanes));
  }

  /** Writes all parts to where they lie from the pointer. */
  void store(String pointer, List<Part> parts) {
    List<Part> rest = new ArrayList<>(parts);
    rest.sort(Comparator.comparingLong(Part::at));
    while (!rest.isEmpty()) {
      List<Part> group = rest.subList(0, together(rest));
      storeTogether(pointer, List.copyOf(group));
      group.clear();
    }
  }

  /** How many of the first parts lie side by side: four, two or one. */
  private static int together(List<Part> parts) {
    int run = 1;
    while (run < parts.size() && parts.get(run - 1).isBefore(parts.get(run))) run++;
    return Integer.highestOneBit(Math.min(run, MOST_TOGETHER));
  }

  private void storeTogether(String pointer, List<Part> group) {
    String all =
        new Shuffle(writer(), memory.type()).interleave(group.stream().map(Part::value).toList());
    VectorType wide = new VectorType(memory.type().element(), memory.type().lanes() * group.size());
    VectorMemory few =
        new VectorMemory(writer(), new VectorType(memory.type().element(), group.size()));
    Part first = group.get(0);
    for (int lane = 0; lane < first.lanes(); lane++) {
      String neighbours = part(wide, all, lane * group.size(), group.size());
      Index offset = Index.constant(first.at() + lane * stride);
      few.store(neighbours, writer().address(memory.type().scalar(), pointer, offset));
    }
  }

  private String part(VectorType wide, String vector, int first, int count) {
    return new Shuffle(writer(), wide)
        .pick(vector, IntStream.range(first, first + count).boxed().toList());
  }

  private FunctionWriter writer() {
    return memory.writer();
  }
}
