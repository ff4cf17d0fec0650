package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers in the labels of options: {@code 16} lies between {@code 8} and {@code 32}, and
 * {@code 4x16} next to {@code 4x32}; {@code mnk} lies between nothing. The same holds of any text
 * with numbers, {@link Workload#spec()} for one.
 *
 * <p>Labels are comparable if they differ in their numbers alone. Distances are on a logarithmic
 * scale, as tile sizes are. Remembers every label it has taken apart; not safe from several
 * threads.
 */
public final class Labels {
  private static final int LONGEST_INTEGER = 18;
  private static final int MOST_POWERS = 6;

  private final Map<String, Label> parsed = new HashMap<>();

  /** The legal option nearest to a label, or -1 if none is comparable. */
  public int nearest(Knob knob, BitSet legal, String label) {
    Label wanted = parse(label);
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int option = legal.nextSetBit(0); option >= 0; option = legal.nextSetBit(option + 1)) {
      double distance = wanted.distance(parse(knob.option(option)));
      if (distance < least) {
        least = distance;
        nearest = option;
      }
    }
    return nearest;
  }

  /**
   * The next legal options in each direction: those that change one number of the label, by as
   * little as possible.
   */
  public List<Integer> steps(Knob knob, BitSet legal, String label) {
    Label from = parse(label);
    int[] up = filled(from.numbers.length);
    int[] down = filled(from.numbers.length);
    for (int option = legal.nextSetBit(0); option >= 0; option = legal.nextSetBit(option + 1)) {
      Label to = parse(knob.option(option));
      int place = from.onlyDifference(to);
      if (place < 0) continue;
      int[] side = to.numbers[place] > from.numbers[place] ? up : down;
      if (side[place] < 0 || from.distance(to) < from.distance(parse(knob.option(side[place])))) {
        side[place] = option;
      }
    }
    List<Integer> steps = new ArrayList<>();
    for (int place = 0; place < up.length; place++) {
      if (up[place] >= 0) steps.add(up[place]);
      if (down[place] >= 0) steps.add(down[place]);
    }
    return steps;
  }

  /** Infinite between labels that are not comparable. */
  public double distance(String a, String b) {
    return parse(a).distance(parse(b));
  }

  /**
   * Puts the coordinates of an option into a map: its numbers and the powers of two in them, and
   * the pattern around them, all under names that begin with that of the knob.
   */
  public void place(String knob, String option, Map<String, Double> into) {
    Label label = parse(option);
    into.put(knob + " " + label.pattern, 1.0);
    for (int i = 0; i < label.numbers.length; i++) {
      into.put(knob + " " + i, label.numbers[i]);
      into.put(knob + " 2^" + i, (double) label.powersOfTwo[i]);
    }
  }

  private Label parse(String text) {
    return parsed.computeIfAbsent(text, Label::of);
  }

  private static int[] filled(int length) {
    int[] none = new int[length];
    Arrays.fill(none, -1);
    return none;
  }

  /** A label taken apart; numbers on the scale of the inverse hyperbolic sine, so that 0 fits. */
  private static final class Label {
    private final String pattern;
    private final double[] numbers;
    private final int[] powersOfTwo;

    private Label(String pattern, List<String> digits) {
      this.pattern = pattern;
      this.numbers =
          digits.stream().mapToDouble(each -> scaled(Double.parseDouble(each))).toArray();
      this.powersOfTwo = digits.stream().mapToInt(Label::powerOfTwo).toArray();
    }

    static Label of(String text) {
      StringBuilder pattern = new StringBuilder();
      List<String> digits = new ArrayList<>();
      for (int at = 0; at < text.length(); ) {
        int end = endOfNumber(text, at);
        if (end > at) digits.add(text.substring(at, end));
        pattern.append(end > at ? '#' : text.charAt(at));
        at = Math.max(end, at + 1);
      }
      return new Label(pattern.toString(), digits);
    }

    double distance(Label other) {
      if (!pattern.equals(other.pattern) || numbers.length == 0) return Double.POSITIVE_INFINITY;
      double sum = 0;
      for (int i = 0; i < numbers.length; i++) sum += Math.abs(numbers[i] - other.numbers[i]);
      return sum;
    }

    /** The place of the one number that differs, or -1. */
    int onlyDifference(Label other) {
      if (!pattern.equals(other.pattern)) return -1;
      int place = -1;
      for (int i = 0; i < numbers.length; i++) {
        if (numbers[i] == other.numbers[i]) continue;
        if (place >= 0) return -1;
        place = i;
      }
      return place;
    }

    private static int endOfNumber(String text, int start) {
      int end = start;
      while (isDigit(text, end)) end++;
      boolean decimal = end > start && isDigit(text, end + 1) && text.charAt(end) == '.';
      if (!decimal) return end;
      end++;
      while (isDigit(text, end)) end++;
      return end;
    }

    private static boolean isDigit(String text, int at) {
      return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** How often 2 divides a number, as far as hardware minds. */
    private static int powerOfTwo(String digits) {
      if (digits.length() > LONGEST_INTEGER || digits.contains(".")) return 0;
      long number = Long.parseLong(digits);
      return number == 0 ? 0 : Math.min(MOST_POWERS, Long.numberOfTrailingZeros(number));
    }

    private static double scaled(double value) {
      return Math.log(value + Math.sqrt(value * value + 1));
    }
  }
}
