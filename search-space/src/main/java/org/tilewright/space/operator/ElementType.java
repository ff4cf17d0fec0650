package org.tilewright.space.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Type of a tensor's elements. */
public enum ElementType {
  F32(4),
  F64(8);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  /** Distance from 1 to the next representable number. */
  public double epsilon() {
    return this == F32 ? 0x1p-23 : 0x1p-52;
  }

  /** The name users write: {@code f32}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type of that label.
   *
   * @throws IllegalArgumentException listing the known ones
   */
  public static ElementType named(String label) {
    for (ElementType each : values()) if (each.label().equals(label)) return each;
    throw new IllegalArgumentException(
        "The type (%s) is unknown. Known types: %s.".formatted(label, String.join(", ", labels())));
  }

  /** The labels of all types, the usual one first. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ElementType::label).toList();
  }
}
