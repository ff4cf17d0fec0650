package org.tilewright.measurement.replay;

import java.util.Comparator;
import java.util.List;
import org.tilewright.tuner.Knob;

/**
 * Where the options of a knob lie: numbers in their order and on a logarithmic scale between 0 and
 * 1, words each in a place of its own.
 *
 * @param first place of the knob in the feature vector: there it says whether it is decided, and
 *     after it what was decided
 */
record Scale(Knob knob, boolean numeric, int first) {

  static Scale of(String name, List<String> labels, int first) {
    boolean numeric = labels.stream().allMatch(label -> Json.finite(label).isPresent());
    List<String> options =
        numeric
            ? labels.stream().sorted(Comparator.comparingDouble(Double::parseDouble)).toList()
            : labels;
    return new Scale(new Knob(name, options), numeric, first);
  }

  /** Features it takes. */
  int width() {
    return 1 + (numeric ? 1 : knob.options().size());
  }

  void write(int option, float[] features) {
    features[first] = 1;
    if (numeric) features[first + 1] = (float) place(option);
    else features[first + 1 + option] = 1;
  }

  private double place(int option) {
    double least = logarithm(0);
    double most = logarithm(knob.options().size() - 1);
    return most == least ? 0 : (logarithm(option) - least) / (most - least);
  }

  /** The inverse hyperbolic sine is a logarithm that knows 0 and signs. */
  private double logarithm(int option) {
    double number = Double.parseDouble(knob.option(option));
    return Math.copySign(Math.log(Math.abs(number) + Math.hypot(number, 1)), number);
  }
}
