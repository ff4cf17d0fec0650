/**
 * Shared libraries for Linux on x86-64 made of LLVM's object files, in microseconds.
 *
 * <p>Links what kernels need and nothing else. Start reading at {@link
 * org.tilewright.codegen.elf.SharedLibrary}.
 */
package org.tilewright.codegen.elf;
