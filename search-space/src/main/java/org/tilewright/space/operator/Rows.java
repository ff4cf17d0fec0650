package org.tilewright.space.operator;

import java.util.List;

/** The operands and stages of operators that treat the rows of a matrix one by one. */
record Rows(ElementType type, long m, long n) {
  static final Key M = Key.size("m", "a number of rows");
  static final Key N = Key.size("n", "a number of columns");

  static Rows of(Parameters p) {
    return new Rows(p.type(), p.number(M), p.number(N));
  }

  /** An element for each position. */
  Access matrix(String name) {
    return Dimension.access(name, type, along("m", m), along("n", n));
  }

  /** An element for each row. */
  Access column(String name) {
    return Dimension.access(name, type, along("m", m));
  }

  /** An element for each position of a row, the same in all rows. */
  Access row(String name) {
    return Dimension.access(name, type, along("n", n));
  }

  private static Dimension along(String name, long extent) {
    return Dimension.along(Axis.spatial(name, extent));
  }

  /** A stage with one result for each element. */
  Computation map(Scalar body, Access output) {
    return new Computation(
        List.of(Axis.spatial("m", m), Axis.spatial("n", n)),
        output,
        Combiner.SUM,
        body,
        new Scalar.Accumulated());
  }

  /** A stage with one result for each row. */
  Computation reduce(Combiner combiner, Scalar body, Scalar epilogue, Access output) {
    return new Computation(
        List.of(Axis.spatial("m", m), Axis.reduction("n", n)), output, combiner, body, epilogue);
  }
}
