package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;

/**
 * Eight-bit integers that stand for real numbers, {@code real = scale * (integer - zero point)}, as
 * in TensorFlow Lite: weights and sums have the zero point 0, sums are 32 bits wide, and an output
 * channel comes back to eight bits by a {@link Scalar.Rescaled fixed-point} factor of its own
 * (Jacob et al. 2018, arXiv 1712.05877, sections 2.1 to 2.4).
 */
final class Quantisation {
  private static final Key TYPE = Key.word("type", "type of inputs", ElementType.labels());
  private static final Key REQUANTISE =
      Key.word("requantise", "brings sums of i8 back to i8", List.of("0", "1"));

  private static final Key INPUT_ZERO = zeroPoint("zi", "the zero point of the first operand", 0);
  private static final Key OUTPUT_ZERO = zeroPoint("zo", "the zero point of the output", 0);
  private static final Key LEAST = zeroPoint("lo", "the least output", Byte.MIN_VALUE);
  private static final Key MOST = zeroPoint("hi", "the greatest output", Byte.MAX_VALUE);

  /** The type of an operator that may be of {@code i8}, but computes no new values of it. */
  static final List<Key> TYPE_KEYS = List.of(TYPE);

  /** The type of an operator that may be of {@code i8}, and what stands for 0 in its input. */
  static final List<Key> CENTRED_KEYS = List.of(INPUT_ZERO, TYPE);

  /** The type of an operator whose inputs may be {@code i8}, and what goes with that. */
  static final List<Key> KEYS = List.of(REQUANTISE, INPUT_ZERO, OUTPUT_ZERO, LEAST, MOST, TYPE);

  private Quantisation() {}

  private static Key zeroPoint(String name, String meaning, long standard) {
    return Key.number(name, meaning, Byte.MIN_VALUE, Byte.MAX_VALUE, standard);
  }

  /** Keys that say something without which they mean nothing. */
  static List<String> problems(Parameters p) {
    List<String> problems = new ArrayList<>();
    if (p.has(Key.TYPE) && p.type() != ElementType.I8) {
      for (Key each : List.of(REQUANTISE, INPUT_ZERO)) {
        meansNothing(each, p, "type=i8", problems);
      }
    }
    if (p.has(REQUANTISE) && !p.isOn(REQUANTISE)) {
      for (Key each : List.of(OUTPUT_ZERO, LEAST, MOST)) {
        meansNothing(each, p, "requantise=1", problems);
      }
    }
    if (p.has(LEAST, MOST) && p.number(LEAST) > p.number(MOST)) {
      problems.add(
          "The least output (lo=%d) is above the greatest (hi=%d). Expected lo up to hi. Exchange them."
              .formatted(p.number(LEAST), p.number(MOST)));
    }
    return problems;
  }

  private static void meansNothing(Key key, Parameters p, String need, List<String> problems) {
    if (!p.has(key) || key.isStandard(p.word(key.name()))) return;
    problems.add(
        "The key %s=%s means nothing without %s. Expected both or none. Add %s."
            .formatted(key.name(), p.word(key.name()), need, need));
  }

  /** Whether sums come back to eight bits; never if an operator cannot be asked to. */
  static boolean requantises(Parameters p) {
    return p.has(REQUANTISE) && p.isOn(REQUANTISE);
  }

  /** The type of the output: 32 bits unless brought back to eight. */
  static ElementType outputType(Parameters p) {
    return requantises(p) ? p.type() : p.type().accumulator();
  }

  /** The integer that stands for 0 in the first operand. */
  static long inputZero(Parameters p) {
    return p.has(INPUT_ZERO) ? p.number(INPUT_ZERO) : 0;
  }

  /** The first operand in a body, without its zero point. */
  static Scalar centred(Access input, Parameters p) {
    long zero = inputZero(p);
    return zero == 0 ? new Scalar.Read(input) : new Scalar.Centred(input, zero);
  }

  /** A sum as the output stores it. */
  static Scalar requantised(Scalar sum, Contraction contraction, Parameters p) {
    Scalar multiplier = contraction.perChannel("multiplier");
    Scalar shift = contraction.perChannel("shift");
    Scalar scaled = new Scalar.Rescaled(sum, multiplier, shift);
    long zero = p.number(OUTPUT_ZERO);
    Scalar moved = zero == 0 ? scaled : scaled.plus(new Scalar.Constant(zero));
    long least = p.isOn(Key.RELU) ? Math.max(zero, p.number(LEAST)) : p.number(LEAST);
    long most = p.number(MOST);
    return moved
        .atLeast(new Scalar.Constant(Math.min(least, most)))
        .atMost(new Scalar.Constant(most));
  }
}
