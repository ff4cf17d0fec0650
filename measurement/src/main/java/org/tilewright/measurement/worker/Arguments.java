package org.tilewright.measurement.worker;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code void*[]} that a kernel takes: the operands, or the copies of those it wants packed
 * ahead, which nobody may change.
 */
final class Arguments implements AutoCloseable {
  private final Memory pointers;
  private final List<GuardedMemory> copies = new ArrayList<>();
  private final List<String> overrun = new ArrayList<>();

  private Arguments(int count) {
    pointers = new Memory(Math.max(1, count) * (long) Native.POINTER_SIZE);
  }

  /** The operands as they are. */
  static Arguments of(Operands operands) {
    Arguments arguments = new Arguments(operands.count());
    for (int i = 0; i < operands.count(); i++) arguments.set(i, operands.memory(i).data());
    return arguments;
  }

  /** Lets the kernel pack what it wants packed. */
  static Arguments packed(Operands operands, Kernel kernel) {
    Arguments arguments = of(operands);
    try {
      for (int i = 0; i < operands.count(); i++) arguments.pack(i, operands, kernel);
      return arguments;
    } catch (RuntimeException | OutOfMemoryError e) {
      arguments.close();
      throw e;
    }
  }

  private void pack(int position, Operands operands, Kernel kernel) {
    var operand = kernel.manifest().operands().get(position);
    if (operand.packed().isEmpty()) return;
    GuardedMemory copy = new GuardedMemory(operand.packed().get().bytes());
    copies.add(copy);
    copy.fill(Operands.UNWRITTEN);
    kernel.pack(operand.packed().get(), operands.memory(position).data(), copy.data());
    if (!copy.tailIntact()) overrun.add("the packed " + operand.name());
    copy.makeReadOnly();
    set(position, copy.data());
  }

  private void set(int position, Pointer data) {
    pointers.setPointer(position * (long) Native.POINTER_SIZE, data);
  }

  /** For the C interface. */
  Pointer pointers() {
    return pointers;
  }

  /** The name of a copy behind whose end something was written. */
  Optional<String> overrun() {
    return overrun.stream().findFirst();
  }

  @Override
  public void close() {
    copies.forEach(GuardedMemory::close);
    pointers.close();
  }
}
