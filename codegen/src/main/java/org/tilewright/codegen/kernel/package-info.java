/**
 * Scheduled loop nests to LLVM IR, for any operator: nothing here knows a kind of operator.
 *
 * <p>Start reading at {@link org.tilewright.codegen.kernel.ModuleWriter}, then {@code NestWriter}.
 */
package org.tilewright.codegen.kernel;
