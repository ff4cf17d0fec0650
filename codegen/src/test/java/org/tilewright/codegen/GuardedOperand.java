package org.tilewright.codegen;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import org.tilewright.space.operator.Operand;

/**
 * Memory of one operand between two pages that nobody may touch, so that reading a single element
 * too many ends the process. Linux only.
 */
final class GuardedOperand implements AutoCloseable {
  private static final long PAGE = 4096;
  private static final int READ_WRITE = 3;
  private static final int PRIVATE_ANONYMOUS = 0x22;

  private final Operand operand;
  private final Pointer mapping;
  private final long length;
  private final long offset;

  /**
   * @param atEnd whether the operand ends where the guard begins, or begins where the other ends
   */
  GuardedOperand(Operand operand, boolean atEnd) {
    this.operand = operand;
    long pages = (operand.bytes() + PAGE - 1) / PAGE + 2;
    this.length = pages * PAGE;
    this.offset = atEnd ? length - PAGE - operand.bytes() : PAGE;
    this.mapping =
        Function.getFunction("c", "mmap")
            .invokePointer(
                new Object[] {Pointer.NULL, length, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L});
    forbid(0);
    forbid(length - PAGE);
  }

  private void forbid(long page) {
    Function protect = Function.getFunction("c", "mprotect");
    int status = protect.invokeInt(new Object[] {mapping.share(page), PAGE, 0});
    if (status != 0) throw new IllegalStateException("mprotect returned " + status);
  }

  Operand operand() {
    return operand;
  }

  Pointer pointer() {
    return mapping.share(offset);
  }

  void write(double[] values) {
    for (int each = 0; each < values.length; each++) {
      double value = values[each];
      long at = (long) each * operand.type().bytes();
      switch (operand.type()) {
        case F32 -> pointer().setFloat(at, (float) value);
        case F64 -> pointer().setDouble(at, value);
        case I8 -> pointer().setByte(at, (byte) value);
        case I16 -> pointer().setShort(at, (short) value);
        case I32 -> pointer().setInt(at, (int) value);
      }
    }
  }

  double[] read() {
    double[] values = new double[Math.toIntExact(operand.elements())];
    for (int each = 0; each < values.length; each++) {
      long at = (long) each * operand.type().bytes();
      values[each] =
          switch (operand.type()) {
            case F32 -> pointer().getFloat(at);
            case F64 -> pointer().getDouble(at);
            case I8 -> pointer().getByte(at);
            case I16 -> pointer().getShort(at);
            case I32 -> pointer().getInt(at);
          };
    }
    return values;
  }

  @Override
  public void close() {
    Function.getFunction("c", "munmap").invokeInt(new Object[] {mapping, length});
  }
}
