package org.tilewright.space.schedule;

import java.util.List;
import java.util.stream.LongStream;

/** How many rows of a block one register tile of a stage covers: a divisor of the block. */
final class RowTile implements Question {
  private static final long MOST = 8;

  private final String name;

  RowTile(String axisName) {
    this.name = "tile." + axisName;
  }

  @Override
  public String name() {
    return name;
  }

  private static List<Long> sizes(Draft draft) {
    long block = draft.tile(1, Problem.ROWS);
    return LongStream.rangeClosed(1, Math.min(MOST, block))
        .filter(each -> block % each == 0)
        .boxed()
        .toList();
  }

  @Override
  public List<String> options(Draft draft) {
    return Sizes.of(sizes(draft)).labels();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return option == 0
        || answer(draft, option).body().registers() <= draft.problem().target().vectorRegisters();
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withTile(0, Problem.ROWS, sizes(draft).get(option));
  }

  /** One: a row is read in the order of memory, and has many accumulators by itself. */
  @Override
  public int preferred(Draft draft) {
    return 0;
  }
}
