package org.tilewright.benchmark.kernel;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Optional;
import org.tilewright.tuner.Manifest;

/** A dense tensor in native memory, at first all zeros. */
final class NativeOperand implements AutoCloseable {
  private static final int ALIGNMENT = 64;

  private final Manifest.Operand operand;
  private final NativeLibrary library;
  private final Memory memory;
  private final Optional<Memory> copy;

  /**
   * @param library that packs it, if the kernel reads a packed copy
   */
  NativeOperand(Manifest.Operand operand, NativeLibrary library) {
    this.operand = operand;
    this.library = library;
    memory = zeros(operand.bytes());
    copy = operand.packed().map(packed -> zeros(packed.bytes()));
  }

  private static Memory zeros(long bytes) {
    Memory memory = new Memory(bytes + ALIGNMENT);
    memory.clear();
    return memory;
  }

  /** What the reference reads. */
  Pointer plain() {
    return memory.align(ALIGNMENT);
  }

  /** What the kernel reads. */
  Pointer passed() {
    return copy.orElse(memory).align(ALIGNMENT);
  }

  /** Renews the copy, if there is one. */
  void packAhead() {
    operand
        .packed()
        .map(packed -> library.getFunction(packed.function()))
        .ifPresent(function -> function.invokeInt(new Object[] {plain(), passed()}));
  }

  void write(double[] values) {
    Pointer to = plain();
    for (int i = 0; i < values.length; i++) {
      switch (operand.type()) {
        case "f32" -> to.setFloat(4L * i, (float) values[i]);
        case "f64" -> to.setDouble(8L * i, values[i]);
        case "i32" -> to.setInt(4L * i, (int) values[i]);
        default -> to.setByte(i, (byte) values[i]);
      }
    }
  }

  double[] read() {
    Pointer from = plain();
    double[] values = new double[Math.toIntExact(operand.elements())];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (operand.type()) {
            case "f32" -> from.getFloat(4L * i);
            case "f64" -> from.getDouble(8L * i);
            case "i32" -> from.getInt(4L * i);
            default -> from.getByte(i);
          };
    }
    return values;
  }

  @Override
  public void close() {
    memory.close();
    copy.ifPresent(Memory::close);
  }
}
