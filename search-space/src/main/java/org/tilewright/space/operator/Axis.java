package org.tilewright.space.operator;

/**
 * One loop of an operator before scheduling.
 *
 * @param extent iterations, at least 1
 */
public record Axis(String name, long extent, Kind kind) {

  /** Whether iterations write different output elements, or combine into one. */
  public enum Kind {
    SPATIAL,
    REDUCTION
  }

  public Axis {
    if (extent < 1) {
      throw new IllegalArgumentException(
          "The axis %s has extent %d; it must be at least 1.".formatted(name, extent));
    }
  }

  public static Axis spatial(String name, long extent) {
    return new Axis(name, extent, Kind.SPATIAL);
  }

  public static Axis reduction(String name, long extent) {
    return new Axis(name, extent, Kind.REDUCTION);
  }

  public boolean isSpatial() {
    return kind == Kind.SPATIAL;
  }

  public boolean isReduction() {
    return kind == Kind.REDUCTION;
  }
}
