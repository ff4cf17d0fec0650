package org.tilewright.codegen;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Artifact;

/** An artifact in this process, with guarded operands of its own. */
final class LoadedKernel implements AutoCloseable {
  private final NativeLibrary library;
  private final String symbol;
  private final List<GuardedOperand> operands = new ArrayList<>();
  private final Memory pointers;

  LoadedKernel(Artifact artifact, Operator operator, boolean guardAtEnd) {
    this.library = NativeLibrary.getInstance(artifact.file().toString());
    this.symbol = artifact.manifest().symbol();
    for (Operand each : operator.operands()) operands.add(new GuardedOperand(each, guardAtEnd));
    this.pointers = new Memory((long) operands.size() * Native.POINTER_SIZE);
    for (int each = 0; each < operands.size(); each++) {
      pointers.setPointer((long) each * Native.POINTER_SIZE, operands.get(each).pointer());
    }
  }

  LoadedKernel with(List<double[]> inputs) {
    for (int each = 0; each < inputs.size(); each++) operands.get(each).write(inputs.get(each));
    return this;
  }

  /** The output of the plain entry. */
  double[] kernel() {
    Object[] arguments = operands.stream().map(GuardedOperand::pointer).toArray();
    return output("", arguments);
  }

  double[] repeat(long times) {
    return output("_repeat", times, pointers);
  }

  double[] reference() {
    return output("_reference", pointers);
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
    pointers.close();
  }
}
