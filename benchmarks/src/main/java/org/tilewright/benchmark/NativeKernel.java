package org.tilewright.benchmark;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tilewright.tuner.Manifest;

/**
 * A kernel of ours in a shared library, with operands of its own.
 *
 * <p>Repeats inside native code. Holds native memory until closed. An instance belongs to one
 * thread.
 */
final class NativeKernel implements Contender, AutoCloseable {
  private static final int ALIGNMENT = 64;

  private final String name;
  private final NativeLibrary library;
  private final Function repeat;
  private final List<Memory> operands = new ArrayList<>();
  private final Memory pointers;

  /**
   * @param operandBytes in the order of the manifest
   * @throws UnsatisfiedLinkError if the library or its function {@code SYMBOL_repeat} is missing
   * @see Manifest
   */
  NativeKernel(String name, Path file, String symbol, List<Long> operandBytes) {
    this.name = name;
    library = NativeLibrary.getInstance(file.toAbsolutePath().toString());
    repeat = library.getFunction(symbol + "_repeat");
    for (long bytes : operandBytes) operands.add(new Memory(bytes + ALIGNMENT));
    pointers = new Memory((long) operands.size() * Native.POINTER_SIZE);
    for (int i = 0; i < operands.size(); i++) {
      operands.get(i).clear();
      pointers.setPointer((long) i * Native.POINTER_SIZE, operands.get(i).align(ALIGNMENT));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void execute(long times) {
    int status = repeat.invokeInt(new Object[] {times, pointers});
    if (status != 0) {
      throw new IllegalStateException(
          "The kernel %s returned (%d), expected 0. Free some memory.".formatted(name, status));
    }
  }

  /** For a kernel of two inputs and one output. */
  void load(Operands values) {
    write(0, values.source());
    write(1, values.weights());
  }

  private void write(int operand, float[] values) {
    operands.get(operand).align(ALIGNMENT).write(0, values, 0, values.length);
  }

  /** The last operand. */
  float[] output() {
    Memory last = operands.get(operands.size() - 1);
    int elements = Math.toIntExact((last.size() - ALIGNMENT) / Float.BYTES);
    return last.align(ALIGNMENT).getFloatArray(0, elements);
  }

  @Override
  public void close() {
    operands.forEach(Memory::close);
    pointers.close();
    library.close();
  }
}
