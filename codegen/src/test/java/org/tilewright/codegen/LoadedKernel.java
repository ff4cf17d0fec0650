package org.tilewright.codegen;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Packed;

/** An artifact in this process, with guarded operands of its own. */
final class LoadedKernel implements AutoCloseable {
  private final NativeLibrary library;
  private final String symbol;
  private final List<GuardedOperand> operands = new ArrayList<>();
  private final List<Pointer> arguments = new ArrayList<>();
  private final List<GuardedOperand> copies = new ArrayList<>();
  private final Manifest manifest;
  private final Memory pointers;
  private final Memory plainPointers;

  LoadedKernel(Artifact artifact, Operator operator, boolean guardAtEnd) {
    this.library = NativeLibrary.getInstance(artifact.file().toString());
    this.symbol = artifact.manifest().symbol();
    for (Operand each : operator.operands()) operands.add(new GuardedOperand(each, guardAtEnd));
    this.manifest = artifact.manifest();
    for (int each = 0; each < operands.size(); each++) arguments.add(argument(each, guardAtEnd));
    this.pointers = array(arguments);
    this.plainPointers = array(operands.stream().map(GuardedOperand::pointer).toList());
  }

  /** The operand, or memory for the copy that the kernel takes in its place. */
  private Pointer argument(int position, boolean guardAtEnd) {
    Optional<Packed> packed = manifest.operands().get(position).packed();
    if (packed.isEmpty()) return operands.get(position).pointer();
    long elements = packed.get().bytes() / operands.get(position).operand().type().bytes();
    Operand copy =
        new Operand("copy", operands.get(position).operand().type(), List.of(elements), "x");
    copies.add(new GuardedOperand(copy, guardAtEnd));
    return copies.get(copies.size() - 1).pointer();
  }

  private static Memory array(List<Pointer> values) {
    Memory array = new Memory((long) values.size() * Native.POINTER_SIZE);
    for (int each = 0; each < values.size(); each++) {
      array.setPointer((long) each * Native.POINTER_SIZE, values.get(each));
    }
    return array;
  }

  LoadedKernel with(List<double[]> inputs) {
    for (int each = 0; each < inputs.size(); each++) operands.get(each).write(inputs.get(each));
    pack();
    return this;
  }

  private void pack() {
    for (int each = 0; each < operands.size(); each++) {
      Optional<Packed> packed = manifest.operands().get(each).packed();
      if (packed.isEmpty()) continue;
      Object[] pair = {operands.get(each).pointer(), arguments.get(each)};
      check(library.getFunction(packed.get().function()).invokeInt(pair));
    }
  }

  /** The output of the plain entry. */
  double[] kernel() {
    return output("", arguments.toArray());
  }

  double[] repeat(long times) {
    return output("_repeat", times, pointers);
  }

  double[] reference() {
    return output("_reference", plainPointers);
  }

  /** The output after the parts of the parallel loop between some bounds. */
  double[] ranges(long... bounds) {
    erase();
    for (int each = 1; each < bounds.length; each++) {
      check(call("_range", bounds[each - 1], bounds[each], pointers));
    }
    return output().read();
  }

  /** What one of several parties does. */
  void repeatRange(long times, long begin, long end, long parties, Pointer arrivals) {
    check(call("_repeat_range", times, begin, end, parties, arrivals, pointers));
  }

  private double[] output(String suffix, Object... arguments) {
    erase();
    check(call(suffix, arguments));
    return output().read();
  }

  /** Leaves nothing of what an earlier function computed. */
  void erase() {
    double[] unwritten = output().read();
    Arrays.fill(unwritten, -777);
    output().write(unwritten);
  }

  GuardedOperand output() {
    return operands.get(operands.size() - 1);
  }

  private int call(String suffix, Object... arguments) {
    return library.getFunction(symbol + suffix).invokeInt(arguments);
  }

  private static void check(int status) {
    if (status != 0) throw new IllegalStateException("the kernel returned " + status);
  }

  @Override
  public void close() {
    library.close();
    operands.forEach(GuardedOperand::close);
    copies.forEach(GuardedOperand::close);
    pointers.close();
    plainPointers.close();
  }
}
