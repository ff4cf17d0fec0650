package org.tilewright.codegen;

/** The passes of LLVM that generated code goes through before machine code is made of it. */
final class Passes {
  /**
   * Kernels are written as they should be executed: vectors, unrolled, accumulators as values. What
   * is left to do is the arithmetic of addresses and loads that do not change in a loop. As fast as
   * the code that {@code default<O1>} makes, in half of its compile time.
   */
  static final String KERNEL = "function(early-cse,loop-simplify,lcssa,loop-mssa(licm))";

  /**
   * The reference is scalar loops in double precision: LLVM makes vectors of the innermost, four
   * times as fast as without, and changes no sum.
   */
  static final String REFERENCE = "default<O2>";

  /** What a C compiler does with a nest that nobody scheduled. */
  static final String PLAIN = "default<O2>,function(loop(loop-reduce))";

  private Passes() {}
}
