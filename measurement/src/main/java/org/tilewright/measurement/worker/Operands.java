package org.tilewright.measurement.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Role;

/** The operands of a kernel in guarded memory. */
final class Operands implements AutoCloseable {
  /** As a float a NaN, as an integer a number no small input leads to. */
  static final byte UNWRITTEN = (byte) 0xFF;

  /** As a float 0.748: neither special nor denormal. */
  private static final byte ORDINARY = 0x3F;

  private final List<Operand> descriptions;
  private final List<GuardedMemory> memories = new ArrayList<>();

  private Operands(Manifest manifest) {
    descriptions = manifest.operands();
    try {
      for (Operand each : descriptions) memories.add(new GuardedMemory(each.bytes()));
    } catch (OutOfMemoryError refused) {
      memories.forEach(GuardedMemory::close);
      throw refused;
    }
  }

  /** Random inputs that nobody may change. */
  static Operands random(Manifest manifest) {
    Operands operands = new Operands(manifest);
    for (int i = 0; i < operands.memories.size(); i++) {
      Operand operand = operands.descriptions.get(i);
      if (operand.role() == Role.INPUT) {
        Inputs.fill(operands.memories.get(i).data(), operand, i);
        operands.memories.get(i).makeReadOnly();
      }
    }
    return operands;
  }

  /** Operands whose values do not matter, all of them written once. */
  static Operands arbitrary(Manifest manifest) {
    Operands operands = new Operands(manifest);
    operands.memories.forEach(memory -> memory.fill(ORDINARY));
    return operands;
  }

  int count() {
    return memories.size();
  }

  GuardedMemory memory(int position) {
    return memories.get(position);
  }

  Operand description(int position) {
    return descriptions.get(position);
  }

  /** Positions of the outputs. */
  List<Integer> outputs() {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < descriptions.size(); i++) {
      if (descriptions.get(i).role() == Role.OUTPUT) positions.add(i);
    }
    return positions;
  }

  void markOutputsUnwritten() {
    for (int position : outputs()) memories.get(position).fill(UNWRITTEN);
  }

  /** The name of an operand behind whose end something was written. */
  Optional<String> overrun() {
    for (int i = 0; i < memories.size(); i++) {
      if (!memories.get(i).tailIntact()) return Optional.of(descriptions.get(i).name());
    }
    return Optional.empty();
  }

  long bytes() {
    return memories.stream().mapToLong(GuardedMemory::bytes).sum();
  }

  @Override
  public void close() {
    memories.forEach(GuardedMemory::close);
  }
}
