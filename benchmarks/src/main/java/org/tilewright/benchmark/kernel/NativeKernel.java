package org.tilewright.benchmark.kernel;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.function.Function;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Manifest;

/**
 * A shared library of ours with operands of its own; repeats inside native code. What it wants
 * packed ahead is packed when the operands are loaded.
 */
public final class NativeKernel implements Contender {
  private final Manifest manifest;
  private final NativeLibrary library;
  private final List<NativeOperand> operands;
  private final Memory pointers;

  /**
   * @throws UnsatisfiedLinkError if the library does not load
   */
  public NativeKernel(Artifact artifact) {
    manifest = artifact.manifest();
    library = NativeLibrary.getInstance(artifact.file().toAbsolutePath().toString());
    operands = manifest.operands().stream().map(each -> new NativeOperand(each, library)).toList();
    pointers = new Memory((long) operands.size() * Native.POINTER_SIZE);
    passAll(NativeOperand::passed);
  }

  private void passAll(Function<NativeOperand, Pointer> data) {
    for (int each = 0; each < operands.size(); each++) {
      pointers.setPointer((long) each * Native.POINTER_SIZE, data.apply(operands.get(each)));
    }
  }

  @Override
  public String implementation() {
    return "";
  }

  /** What it is and how far its output may be from the reference. */
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public void load(List<double[]> inputs) {
    for (int each = 0; each < inputs.size(); each++) operands.get(each).write(inputs.get(each));
    operands.forEach(NativeOperand::packAhead);
    passAll(NativeOperand::passed);
  }

  @Override
  public void execute(long times) {
    call("repeat", times, pointers);
  }

  /** What the plain reference makes of these inputs. */
  public double[] reference(List<double[]> inputs) {
    load(inputs);
    passAll(NativeOperand::plain);
    call("reference", pointers);
    return output();
  }

  private void call(String function, Object... arguments) {
    int status = library.getFunction(manifest.symbol() + "_" + function).invokeInt(arguments);
    if (status != 0) {
      throw new IllegalStateException(
          "The kernel %s returned (%d), expected 0. Free some memory."
              .formatted(manifest.symbol(), status));
    }
  }

  @Override
  public double[] output() {
    return operands.get(operands.size() - 1).read();
  }

  @Override
  public void close() {
    operands.forEach(NativeOperand::close);
    pointers.close();
    library.close();
  }
}
