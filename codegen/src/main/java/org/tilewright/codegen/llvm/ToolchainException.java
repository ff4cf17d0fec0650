package org.tilewright.codegen.llvm;

/** The tool chain cannot be used on this machine: what is missing and what to do about it. */
public final class ToolchainException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  public ToolchainException(String message) {
    super(message);
  }

  public ToolchainException(String message, Throwable cause) {
    super(message, cause);
  }
}
