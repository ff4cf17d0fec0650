package org.tilewright.space.schedule;

import java.util.BitSet;
import java.util.List;

/**
 * One knob of the space, for any draft that has answered the questions before it. Safe from several
 * threads.
 *
 * <p>A question with a single legal option is not asked but answered.
 */
interface Question {

  /** Name of the knob. */
  String name();

  /** The labels of all options. */
  List<String> options(Draft draft);

  /** Whether an option is legal; at least one always is. */
  boolean allows(Draft draft, int option);

  /** The draft after a legal option is chosen. */
  Draft answer(Draft draft, int option);

  /** The option of the default schedule. */
  int preferred(Draft draft);

  /** All legal options. */
  default BitSet legal(Draft draft) {
    BitSet legal = new BitSet();
    int count = options(draft).size();
    for (int option = 0; option < count; option++) if (allows(draft, option)) legal.set(option);
    return legal;
  }
}
