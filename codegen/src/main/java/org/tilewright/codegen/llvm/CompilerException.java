package org.tilewright.codegen.llvm;

/** Code that could not be compiled or linked, and what the tool said. */
public final class CompilerException extends Exception {
  private static final long serialVersionUID = 1;

  public CompilerException(String message) {
    super(message);
  }

  public CompilerException(String message, Throwable cause) {
    super(message, cause);
  }
}
