/**
 * The tool chain inside the LLVM jar: IR to object files to shared libraries, nothing installed.
 *
 * <p>Start reading at {@link org.tilewright.codegen.llvm.Compiler}.
 */
package org.tilewright.codegen.llvm;
