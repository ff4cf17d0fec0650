package org.tilewright.codegen;

/**
 * What became of a schedule, as text for people.
 *
 * @param ir LLVM IR before any pass
 * @param assembly for the target
 */
public record GeneratedCode(String ir, String assembly) {}
