package org.tilewright.space.operator;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * One {@code key=value} that fixes a part of an operator: a whole number, or one of a few words.
 *
 * @param least the smallest number allowed; without meaning for words
 * @param most the largest number allowed
 * @param words the allowed words; empty if the value is a number
 * @param standard the value when the key is left out; empty if it must be given
 */
public record Key(
    String name,
    String meaning,
    long least,
    long most,
    List<String> words,
    Optional<String> standard) {

  /** The largest number of most keys: products of two of them still fit a long. */
  public static final long MOST = Integer.MAX_VALUE;

  static final Key BIAS = word("bias", "adds a bias to every output channel", List.of("0", "1"));
  static final Key RELU = word("relu", "replaces negative outputs by 0", List.of("0", "1"));
  static final Key CONSTANT =
      word("const", "keeps the weights from call to call", List.of("0", "1"));
  static final Key TYPE = word("type", "type of every element", List.of("f32", "f64"));

  public Key {
    words = List.copyOf(words);
  }

  /** An extent that must be given. */
  static Key size(String name, String meaning) {
    return new Key(name, meaning, 1, MOST, List.of(), Optional.empty());
  }

  /** An extent, stride or factor: 1 if left out. */
  static Key factor(String name, String meaning) {
    return new Key(name, meaning, 1, MOST, List.of(), Optional.of("1"));
  }

  /** A number of elements that may be none: 0 if left out. */
  static Key count(String name, String meaning) {
    return new Key(name, meaning, 0, MOST, List.of(), Optional.of("0"));
  }

  /** A number within bounds. */
  static Key number(String name, String meaning, long least, long most, long standard) {
    return new Key(name, meaning, least, most, List.of(), Optional.of(Long.toString(standard)));
  }

  /** A choice; the first word if left out. */
  static Key word(String name, String meaning, List<String> words) {
    return new Key(name, meaning, 0, MOST, words, Optional.of(words.get(0)));
  }

  boolean isStandard(String value) {
    return standard.equals(Optional.of(value));
  }

  /**
   * What is wrong with a value, if anything.
   *
   * @param written the name the user wrote, which may be a shorthand
   * @param example a shape that is right
   */
  Optional<String> problem(String written, String value, String example) {
    if (!words.isEmpty()) {
      return words.contains(value) ? Optional.empty() : Optional.of(badWord(written, value));
    }
    if (!value.matches("[+-]?[0-9]+")) {
      return Optional.of(badNumber(written, value, example, "is not a whole number"));
    }
    BigInteger number = new BigInteger(value);
    boolean fits =
        number.compareTo(BigInteger.valueOf(least)) >= 0
            && number.compareTo(BigInteger.valueOf(most)) <= 0;
    return fits
        ? Optional.empty()
        : Optional.of(badNumber(written, value, example, "is out of range"));
  }

  /** The one spelling of a value: {@code +064} becomes {@code 64}. */
  String canonical(String value) {
    return words.isEmpty() ? Long.toString(Long.parseLong(value)) : value;
  }

  private String badWord(String written, String value) {
    String nearest = Spelling.nearest(value, words).orElse(words.get(0));
    return "The value of %s (%s) is unknown. Known values: %s. Try %s=%s."
        .formatted(written, value, String.join(", ", words), written, nearest);
  }

  private String badNumber(String written, String value, String example, String wrong) {
    String right = standard.map(each -> written + "=" + each).orElse(example);
    return "The value of %s (%s) %s. Expected %s, from %d to %d. Try %s."
        .formatted(written, value, wrong, meaning, least, most, right);
  }
}
