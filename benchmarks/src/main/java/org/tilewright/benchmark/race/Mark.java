package org.tilewright.benchmark.race;

import java.util.List;

/** Where sessions are compared: after equal trials, or after equal time. */
public sealed interface Mark {

  /** Where a session stood there; a session that ended before stays where it was. */
  Step of(Curve curve);

  /** How much of what it counts. */
  String amount();

  /** What it counts. */
  String unit();

  /** {@code 16, 32 trials}, of marks of one kind. */
  static String listed(List<Mark> marks) {
    String amounts = String.join(", ", marks.stream().map(Mark::amount).toList());
    return amounts + " " + marks.get(0).unit();
  }

  /** After so many trials. */
  record Trials(long count) implements Mark {
    @Override
    public Step of(Curve curve) {
      return curve.last(step -> step.trials() <= count);
    }

    @Override
    public String amount() {
      return Long.toString(count);
    }

    @Override
    public String unit() {
      return "trials";
    }
  }

  /** After so many seconds. */
  record Seconds(double limit) implements Mark {
    @Override
    public Step of(Curve curve) {
      return curve.last(step -> step.seconds() <= limit);
    }

    @Override
    public String amount() {
      return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }

    @Override
    public String unit() {
      return "s";
    }
  }
}
