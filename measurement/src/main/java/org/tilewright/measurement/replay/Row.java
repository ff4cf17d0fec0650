package org.tilewright.measurement.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a file as it stands there, before anybody has decided what it means.
 *
 * @param place where in the file, for messages
 * @param configuration parameters by name, in the order of the file
 * @param validity what the file says of it: {@code correct}, {@code compile} …
 * @param figures what was measured
 * @param objectives names of the figures that count
 * @param meanTime of the samples, if there are any
 */
record Row(
    String place,
    Map<String, String> configuration,
    Optional<String> validity,
    List<Figure> figures,
    List<String> objectives,
    OptionalDouble meanTime) {

  /**
   * A figure: a number, or the word that stands in place of one.
   *
   * @param unit empty if the file names none
   */
  record Figure(String name, OptionalDouble number, String word, String unit) {}

  Optional<Figure> figure(String name) {
    return figures.stream().filter(each -> each.name.equals(name)).findFirst();
  }
}
