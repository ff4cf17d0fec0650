package org.tilewright.codegen;

/** The passes of LLVM that generated code goes through before machine code is made of it. */
final class Passes {
  static final String KERNEL = "default<O1>";

  /** The reference is slow as it is: a scalar sum in double precision. */
  static final String REFERENCE = "default<O1>";

  private Passes() {}
}
