package org.tilewright.benchmark.report;

/** What the sessions of a race are measured against. */
public enum Yardstick {
  /** Everything was measured beforehand. */
  RECORDED("The optimum is the best of the recording."),

  /** The race is not over. */
  FOUND(
      "The optimum is the best time that any session of the database found on the workload; nothing has been measured again yet."),

  /** All that matters was measured again. */
  RE_MATCHED(
      "Wherever sessions are compared, the three fastest so far and the default schedule play a re-match: all of them were measured again in the end, in turns with the 8 best of the longest session in the database. The optimum is the best of these 8 and the default, chosen by other rounds than those that count; where no session is longer, the fastest finalist.");

  private final String sentence;

  Yardstick(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
