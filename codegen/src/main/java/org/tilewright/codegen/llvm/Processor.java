package org.tilewright.codegen.llvm;

/**
 * What LLVM needs to know of the processor it generates code for.
 *
 * @param triple {@code x86_64-unknown-linux-gnu}
 * @param name LLVM's name of the processor, {@code znver4}
 * @param features comma-separated, {@code +avx2,+fma,…}
 */
public record Processor(String triple, String name, String features) {}
