/**
 * Textual LLVM IR: integers with known bounds, vector types and the writer of one function.
 *
 * <p>Knows no loop nest. Start reading at {@link org.tilewright.codegen.ir.FunctionWriter}.
 */
package org.tilewright.codegen.ir;
