package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Interpreter;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Manifest.Tolerance;
import org.tilewright.tuner.Manifest.Values;
import org.tilewright.tuner.RandomStream;

/** Compiles nests, runs them in this process and compares their output with the interpreter's. */
final class Numerics {
  private final KernelCompiler compiler;
  private final CpuTarget target;

  private Numerics(KernelCompiler compiler, CpuTarget target) {
    this.compiler = compiler;
    this.target = target;
  }

  /** With libraries in a folder, for this machine. */
  static Numerics in(Path folder) {
    return new Numerics(KernelCompiler.in(folder), Host.detect().target());
  }

  /** For a lesser processor of the same kind. */
  Numerics on(CpuTarget other) {
    return new Numerics(compiler, other);
  }

  /** The kernel and the reference of a nest compute what the operator says, in bounds. */
  void check(LoopNest nest) {
    check(nest, compile(nest));
  }

  /** The kernel and the reference of an artifact made of a nest do. */
  static void check(LoopNest nest, Artifact artifact) {
    check(nest, artifact, inputs(nest.operator(), RandomStream.seeded(7)));
  }

  private static void check(LoopNest nest, Artifact artifact, List<double[]> inputs) {
    Operator operator = nest.operator();
    double[] expected = Interpreter.evaluate(operator, inputs);
    for (boolean guardAtEnd : new boolean[] {true, false}) {
      try (LoadedKernel kernel = new LoadedKernel(artifact, operator, guardAtEnd)) {
        kernel.with(inputs);
        String what = operator.workload().name() + "\n" + nest;
        Tolerance tolerance = artifact.manifest().tolerance();
        assertClose(what, kernel.kernel(), expected, tolerance);
        assertClose("reference of " + what, kernel.reference(), expected, tolerance);
      }
    }
  }

  Artifact compile(LoopNest nest) {
    try {
      return compiler.compile(nest, target);
    } catch (CompilerException e) {
      throw new AssertionError(nest + ": " + e.getMessage(), e);
    }
  }

  /** What the worker would take, of another seed. */
  static List<double[]> inputs(Operator operator, RandomGenerator random) {
    List<double[]> inputs = new ArrayList<>();
    for (Operand each : operator.externalInputs()) {
      inputs.add(
          each.type().isInteger() ? integers(operator, each, random) : uniform(each, random));
    }
    return inputs;
  }

  private static double[] integers(Operator operator, Operand operand, RandomGenerator random) {
    Values values = OperandValues.of(operator, operand);
    return random
        .longs(operand.elements(), values.least(), values.most() + 1)
        .asDoubleStream()
        .toArray();
  }

  private static double[] uniform(Operand operand, RandomGenerator random) {
    double[] values = new double[Math.toIntExact(operand.elements())];
    for (int each = 0; each < values.length; each++) {
      float value = random.nextFloat() * 2 - 1;
      values[each] = operand.type() == ElementType.F32 ? value : random.nextDouble() * 2 - 1;
    }
    return values;
  }

  static void assertClose(String what, double[] actual, double[] expected, Tolerance tolerance) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    for (int each = 0; each < actual.length; each++) {
      double allowed = tolerance.absolute() + tolerance.relative() * Math.abs(expected[each]);
      if (same(actual[each], expected[each], allowed)) continue;
      throw new AssertionError(
          "element %d of %d is %s, expected %s: %s"
              .formatted(each, actual.length, actual[each], expected[each], what));
    }
  }

  private static boolean same(double actual, double expected, double allowed) {
    return Double.compare(actual, expected) == 0 || Math.abs(actual - expected) <= allowed;
  }
}
