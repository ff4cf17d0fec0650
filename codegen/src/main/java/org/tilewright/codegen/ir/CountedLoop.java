package org.tilewright.codegen.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A loop over an index that carries values from one iteration to the next, tested at its end.
 *
 * @param low first position
 * @param high end, not included
 * @param neverEmpty whether {@code low < high} is known to hold
 */
public record CountedLoop(Index low, Index high, long step, boolean neverEmpty) {

  /**
   * Writes the loop.
   *
   * @param type of every carried value
   * @param carried values before the first iteration
   * @param body from the position and the carried values to their next values
   * @return the carried values after the last iteration
   */
  public List<String> write(
      FunctionWriter writer,
      String type,
      List<String> carried,
      BiFunction<Index, List<String>, List<String>> body) {
    if (isEmpty()) return carried;
    if (runsOnce()) return body.apply(low, carried);
    String head = writer.label("loop");
    String exit = writer.label("done");
    enter(writer, head, exit);
    final String before = writer.block();
    writer.start(head);
    String position = writer.name();
    int positionPhi = writer.reserve();
    List<String> inside = new ArrayList<>();
    List<Integer> phis = new ArrayList<>();
    for (int each = 0; each < carried.size(); each++) {
      inside.add(writer.name());
      phis.add(writer.reserve());
    }
    List<String> after = body.apply(bounded(position), List.copyOf(inside));
    String next = writer.let("add nsw i64 %s, %d", position, step);
    String more = writer.let("icmp slt i64 %s, %s", next, high);
    String last = writer.block();
    writer.branch(more, head, exit);
    writer.fill(positionPhi, phi(position, "i64", low.text(), before, next, last));
    for (int each = 0; each < carried.size(); each++) {
      String name = inside.get(each);
      writer.fill(
          phis.get(each), phi(name, type, carried.get(each), before, after.get(each), last));
    }
    writer.start(exit);
    return neverEmpty ? after : merge(writer, type, carried, before, after, last);
  }

  private boolean isEmpty() {
    return !neverEmpty && low.low() >= high.high();
  }

  private boolean runsOnce() {
    boolean known = neverEmpty || low.high() < high.low();
    return known && low.low() + step >= high.high();
  }

  private void enter(FunctionWriter writer, String head, String exit) {
    if (neverEmpty) {
      writer.jump(head);
    } else {
      writer.branch(writer.let("icmp slt i64 %s, %s", low, high), head, exit);
    }
  }

  private Index bounded(String position) {
    long last = low.low() + Math.floorDiv(high.high() - 1 - low.low(), step) * step;
    long highest = low.isConstant() ? last : high.high() - 1;
    return new Index(position, low.low(), Math.max(low.low(), highest));
  }

  private static List<String> merge(
      FunctionWriter writer,
      String type,
      List<String> before,
      String beforeBlock,
      List<String> after,
      String lastBlock) {
    List<String> merged = new ArrayList<>();
    for (int each = 0; each < before.size(); each++) {
      String name = writer.name();
      int line = writer.reserve();
      writer.fill(line, phi(name, type, before.get(each), beforeBlock, after.get(each), lastBlock));
      merged.add(name);
    }
    return merged;
  }

  private static String phi(
      String name, String type, String one, String oneBlock, String other, String otherBlock) {
    return Template.fill(
        "%s = phi %s [ %s, %%%s ], [ %s, %%%s ]", name, type, one, oneBlock, other, otherBlock);
  }
}
