package org.tilewright.space.schedule;

import java.util.List;
import java.util.TreeSet;
import org.tilewright.space.operator.Operand;

/**
 * How many rows go through all stages before the next ones do. What one stage writes is still near
 * when the next reads it, if the rows are few. Threads share the blocks.
 */
final class RowBlock implements Question {
  private static final List<Long> SIZES = List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L);

  @Override
  public String name() {
    return "rows";
  }

  private static Sizes sizes(Draft draft) {
    long extent = draft.problem().extent(Problem.ROWS);
    TreeSet<Long> sizes = new TreeSet<>(SIZES);
    sizes.add(extent);
    sizes.removeIf(each -> each > Math.min(extent, SIZES.get(SIZES.size() - 1)));
    return Sizes.of(List.copyOf(sizes));
  }

  @Override
  public List<String> options(Draft draft) {
    return sizes(draft).labels();
  }

  /** Blocks stay in the second cache, and there is one for each thread. */
  @Override
  public boolean allows(Draft draft, int option) {
    if (option == 0) return true;
    long rows = sizes(draft).size(option);
    long threads = draft.problem().target().threads();
    return bytes(draft, rows) <= draft.problem().cacheBytes(2) / 2
        && (threads == 1 || rows * threads <= draft.problem().extent(Problem.ROWS));
  }

  /** Bytes of everything that changes from row to row. */
  private static long bytes(Draft draft, long rows) {
    var operator = draft.problem().operator();
    long bytes = 0;
    for (Operand each : operator.temporaries()) bytes += each.bytes();
    for (Operand each : operator.operands()) bytes += each.bytes();
    return bytes / draft.problem().extent(Problem.ROWS) * rows;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    long rows = sizes(draft).size(option);
    boolean several = rows < draft.problem().extent(Problem.ROWS);
    Draft next = draft;
    for (int stage = 0; stage < draft.stages().size(); stage++) {
      Draft block = next.stages().get(stage).withTile(1, Problem.ROWS, rows);
      next = next.withStage(stage, several ? block.withOrder(1, List.of(Problem.ROWS)) : block);
    }
    return next.withParallel(several && draft.problem().target().threads() > 1 ? 1 : 0);
  }

  /** As many as half of the first cache holds. */
  @Override
  public int preferred(Draft draft) {
    for (int option = sizes(draft).last(); option > 0; option--) {
      long needed = bytes(draft, sizes(draft).size(option));
      if (allows(draft, option) && needed <= draft.problem().cacheBytes(1) / 2) return option;
    }
    return 0;
  }
}
