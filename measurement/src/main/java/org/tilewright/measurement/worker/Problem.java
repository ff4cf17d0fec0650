package org.tilewright.measurement.worker;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Manifest.Tolerance;

/** Operands and what the reference makes of them. */
final class Problem implements AutoCloseable {
  private final Operands operands;
  private final List<GuardedMemory> expected = new ArrayList<>();

  private Problem(Operands operands) {
    this.operands = operands;
  }

  /** Fills the operands and lets the reference of {@code kernel} compute its outputs. */
  static Problem of(Kernel kernel) {
    if (!kernel.manifest().hasReference()) {
      return new Problem(Operands.arbitrary(kernel.manifest()));
    }
    Problem problem = new Problem(Operands.random(kernel.manifest()));
    try (Arguments arguments = Arguments.of(problem.operands)) {
      kernel.runReference(arguments);
      problem.keepOutputs();
      return problem;
    } catch (RuntimeException | OutOfMemoryError e) {
      problem.close();
      throw e;
    }
  }

  private void keepOutputs() {
    for (int position : operands.outputs()) {
      GuardedMemory output = operands.memory(position);
      GuardedMemory copy = new GuardedMemory(output.bytes());
      expected.add(copy);
      copy(output.data(), copy.data(), output.bytes());
    }
  }

  Operands operands() {
    return operands;
  }

  /** What is wrong with the outputs, if anything is; nothing is known about those of a probe. */
  Optional<String> complaint(Tolerance tolerance, Arguments arguments) {
    Optional<String> overrun = operands.overrun().or(arguments::overrun);
    if (overrun.isPresent()) {
      return Optional.of(
          "The kernel wrote past the end of %s; expected it to stay inside. Look for a remainder that is not masked or peeled."
              .formatted(overrun.get()));
    }
    List<Integer> outputs = expected.isEmpty() ? List.of() : operands.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      int position = outputs.get(i);
      Comparison comparison = new Comparison(operands.description(position), tolerance);
      Optional<String> difference =
          comparison.difference(operands.memory(position).data(), expected.get(i).data());
      if (difference.isPresent()) return difference;
    }
    return Optional.empty();
  }

  long bytes() {
    return operands.bytes() + expected.stream().mapToLong(GuardedMemory::bytes).sum();
  }

  @Override
  public void close() {
    operands.close();
    expected.forEach(GuardedMemory::close);
  }

  private static void copy(Pointer from, Pointer to, long bytes) {
    byte[] chunk = new byte[1 << 16];
    for (long done = 0; done < bytes; done += chunk.length) {
      int count = (int) Math.min(chunk.length, bytes - done);
      from.read(done, chunk, 0, count);
      to.write(done, chunk, 0, count);
    }
  }
}
