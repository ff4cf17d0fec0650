package org.tilewright.space.operator;

import java.util.List;
import java.util.Locale;

/** Type of a tensor's elements, or of the values computed from them. */
public enum ElementType {
  F32(4),
  F64(8),
  I8(1),
  I16(2),
  I32(4);

  /** What operators can be made of, the usual one first. */
  private static final List<ElementType> OF_OPERATORS = List.of(F32, F64, I8);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  /** Whether every value is a whole number and every sum of values exact. */
  public boolean isInteger() {
    return this != F32 && this != F64;
  }

  /** The type in which products of such elements are summed. */
  public ElementType accumulator() {
    return isInteger() ? I32 : this;
  }

  /** Distance from 1 to the next representable number; 0 for integers, which are never rounded. */
  public double epsilon() {
    return switch (this) {
      case F32 -> 0x1p-23;
      case F64 -> 0x1p-52;
      default -> 0;
    };
  }

  /** The name users write: {@code f32}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type of that label.
   *
   * @throws IllegalArgumentException listing those of operators
   */
  public static ElementType named(String label) {
    for (ElementType each : values()) if (each.label().equals(label)) return each;
    throw new IllegalArgumentException(
        "The type (%s) is unknown. Known types: %s.".formatted(label, String.join(", ", labels())));
  }

  /** The labels of all types that operators can be made of, the usual one first. */
  public static List<String> labels() {
    return OF_OPERATORS.stream().map(ElementType::label).toList();
  }
}
