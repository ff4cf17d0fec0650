package org.tilewright.space.schedule;

import java.util.List;

/**
 * One knob of the space, for any draft that has answered the questions before it. Without state;
 * safe from several threads.
 *
 * <p>A question with a single allowed option is not asked but answered.
 */
interface Question {

  /** Name of the knob. */
  String name();

  /** The labels of all options. */
  List<String> options(Draft draft);

  /** Whether an option is legal; at least one always is. */
  boolean allows(Draft draft, int option);

  Draft answer(Draft draft, int option);

  /** The option of the default schedule. */
  int preferred(Draft draft);
}
