package org.tilewright.benchmark;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Packed;

/**
 * A kernel of ours in a shared library, with operands of its own. What it wants packed ahead is
 * packed when the operands are loaded.
 *
 * <p>Repeats inside native code. Holds native memory until closed. An instance belongs to one
 * thread.
 */
final class NativeKernel implements Contender, AutoCloseable {
  private static final int ALIGNMENT = 64;

  private final String name;
  private final NativeLibrary library;
  private final Function repeat;
  private final List<Operand> descriptions;
  private final List<Memory> operands = new ArrayList<>();
  private final List<Memory> copies = new ArrayList<>();
  private final Memory pointers;

  /**
   * @throws UnsatisfiedLinkError if the library or its function {@code SYMBOL_repeat} is missing
   * @see Manifest
   */
  NativeKernel(String name, Path file, Manifest manifest) {
    this.name = name;
    library = NativeLibrary.getInstance(file.toAbsolutePath().toString());
    repeat = library.getFunction(manifest.symbol() + "_repeat");
    descriptions = manifest.operands();
    for (Operand each : descriptions) operands.add(new Memory(each.bytes() + ALIGNMENT));
    pointers = new Memory((long) operands.size() * Native.POINTER_SIZE);
    for (int i = 0; i < operands.size(); i++) {
      operands.get(i).clear();
      pass(i, operands.get(i).align(ALIGNMENT));
    }
  }

  private void pass(int operand, Pointer data) {
    pointers.setPointer((long) operand * Native.POINTER_SIZE, data);
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
    for (int i = 0; i < descriptions.size(); i++) pack(i);
  }

  private void pack(int operand) {
    if (descriptions.get(operand).packed().isEmpty()) return;
    Packed packed = descriptions.get(operand).packed().get();
    Memory copy = new Memory(packed.bytes() + ALIGNMENT);
    copies.add(copy);
    Pointer data = operands.get(operand).align(ALIGNMENT);
    Object[] arguments = {data, copy.align(ALIGNMENT)};
    library.getFunction(packed.function()).invokeInt(arguments);
    pass(operand, copy.align(ALIGNMENT));
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
    copies.forEach(Memory::close);
    pointers.close();
    library.close();
  }
}
