package org.tilewright.space.operator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an operand is read or written, one index for each dimension. An index outside its dimension
 * reads padding: {@link Combiner#initial}, which changes no sum and wins no maximum. Outputs are
 * never written outside.
 */
public record Access(Operand operand, List<Affine> indices) {
  /** Factors of the longest dot product. */
  private static final long LONGEST_CELL = 4;

  public Access {
    indices = List.copyOf(indices);
    if (indices.size() != operand.rank()) {
      throw new IllegalArgumentException(
          "The operand %s has %d dimensions, its access %d indices."
              .formatted(operand.name(), operand.rank(), indices.size()));
    }
  }

  /** The same access of an operand that never changes. */
  Access asConstant() {
    return new Access(operand.asConstant(), indices);
  }

  public boolean uses(String axis) {
    return indices.stream().anyMatch(index -> index.uses(axis));
  }

  /** The dimension an axis indexes by itself, if there is one and the axis occurs nowhere else. */
  public Optional<Integer> soleDimension(String axis) {
    Optional<Integer> found = Optional.empty();
    for (int each = 0; each < indices.size(); each++) {
      Affine index = indices.get(each);
      if (!index.uses(axis)) continue;
      if (found.isPresent() || !index.equals(Affine.of(axis))) return Optional.empty();
      found = Optional.of(each);
    }
    return found;
  }

  /**
   * The dimension in which dot products along an axis have their factors side by side, if there is
   * one and the axis occurs nowhere else: it counts by itself, or from multiples of a cell, as a
   * channel may inside its group.
   */
  public Optional<Integer> cellDimension(String axis) {
    Optional<Integer> found = Optional.empty();
    for (int each = 0; each < indices.size(); each++) {
      Affine index = indices.get(each);
      if (!index.uses(axis)) continue;
      if (found.isPresent() || !countsCells(axis, index)) return Optional.empty();
      found = Optional.of(each);
    }
    return found;
  }

  private static boolean countsCells(String axis, Affine index) {
    return index.coefficient(axis) == 1
        && index.constant() == 0
        && index.coefficients().entrySet().stream()
            .allMatch(each -> each.getKey().equals(axis) || each.getValue() % LONGEST_CELL == 0);
  }

  /** The position in memory, in elements from the start of the operand. */
  public Affine linear() {
    Affine sum = Affine.constant(0);
    for (int each = 0; each < indices.size(); each++) {
      sum = sum.plus(indices.get(each).times(operand.stride(each)));
    }
    return sum;
  }

  /** Whether some position of the axes reads outside the dimension. */
  public boolean padded(int dimension, Map<String, Long> extents) {
    return !indices.get(dimension).over(extents).within(0, operand.shape().get(dimension));
  }

  /** Whether some position of the axes reads outside the operand. */
  public boolean padded(Map<String, Long> extents) {
    for (int each = 0; each < indices.size(); each++) if (padded(each, extents)) return true;
    return false;
  }
}
