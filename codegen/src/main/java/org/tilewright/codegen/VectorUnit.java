package org.tilewright.codegen;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.tilewright.codegen.llvm.Processor;

/**
 * The vector registers of a processor.
 *
 * @param bytes width of one
 * @param registers how many there are
 */
record VectorUnit(int bytes, int registers) {

  /**
   * The widest registers among a processor's features; those every 64-bit processor has if none.
   */
  static VectorUnit of(Processor processor) {
    Set<String> features =
        Arrays.stream(processor.features().split(",", -1)).collect(Collectors.toSet());
    if (features.contains("+avx512f")) return new VectorUnit(64, 32);
    if (features.contains("+avx")) return new VectorUnit(32, 16);
    boolean arm =
        processor.triple().startsWith("aarch64") || processor.triple().startsWith("arm64");
    return arm ? new VectorUnit(16, 32) : new VectorUnit(16, 16);
  }
}
