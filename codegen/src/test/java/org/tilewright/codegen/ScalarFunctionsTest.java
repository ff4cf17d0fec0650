package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.Combiner;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Scalar;
import org.tilewright.space.operator.UnaryFunction;
import org.tilewright.space.primitive.Split;
import org.tilewright.space.primitive.Vectorise;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Workload;

/** Functions of vectors are right to a few times epsilon, special values included. */
class ScalarFunctionsTest {
  private static final int POINTS = 20_000;

  @TempDir Path folder;

  static List<Arguments> functionsTypesAndTargets() {
    List<Arguments> cases = new ArrayList<>();
    for (UnaryFunction function : UnaryFunction.values()) {
      for (ElementType type : List.of(ElementType.F32, ElementType.F64)) {
        for (CpuTarget target : Targets.runnable()) cases.add(Arguments.of(function, type, target));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("functionsTypesAndTargets")
  void functionsAreExactToAFewTimesEpsilon(
      UnaryFunction function, ElementType type, CpuTarget target) {
    double[] arguments = arguments(function, type);
    Operator operator = operator(function, type, arguments.length);
    LoopNest nest = vectorised(operator, target.vectorBytes() / type.bytes());
    var artifact = Numerics.in(folder).on(target).compile(nest);
    try (LoadedKernel kernel = new LoadedKernel(artifact, operator, true)) {
      kernel.with(List.of(arguments));
      assertExact(function, type, arguments, kernel.kernel());
      assertExact(function, type, arguments, kernel.reference());
    }
  }

  private static void assertExact(
      UnaryFunction function, ElementType type, double[] arguments, double[] actual) {
    for (int each = 0; each < arguments.length; each++) {
      double expected = rounded(type, function.of(arguments[each]));
      if (Double.compare(actual[each], expected) == 0) continue;
      assertThat(Math.abs(actual[each] - expected) / unit(type, expected))
          .as("%s(%s) is %s, expected %s", function, arguments[each], actual[each], expected)
          .isLessThanOrEqualTo(mostUnits(function));
    }
  }

  private static double mostUnits(UnaryFunction function) {
    return switch (function) {
      case SQRT -> 0;
      case EXP -> 2;
      case ERF -> 8;
    };
  }

  /** Epsilon times the value, or more among subnormal numbers. */
  private static double unit(ElementType type, double value) {
    double least = type == ElementType.F32 ? Float.MIN_VALUE : Double.MIN_VALUE;
    return Math.max(least, type.epsilon() * Math.abs(value));
  }

  private static double rounded(ElementType type, double value) {
    return type == ElementType.F32 ? (float) value : value;
  }

  /** Where results are ordinary, subnormal, too small and too large, and special values. */
  private static double[] arguments(UnaryFunction function, ElementType type) {
    double reach =
        switch (function) {
          case SQRT -> 10;
          case EXP -> type == ElementType.F32 ? 110 : 800;
          case ERF -> 8;
        };
    RandomStream random = RandomStream.named(3, function + " " + type);
    DoubleStream wide = random.doubles(POINTS / 2, -reach, reach);
    DoubleStream narrow = random.doubles(POINTS / 2, -1, 1).map(each -> each * each * each);
    DoubleStream special =
        DoubleStream.of(0, -0.0, 1e-30, -1e-30, 1e30, -1e30, Double.NaN)
            .flatMap(each -> DoubleStream.of(each, each / 0));
    return DoubleStream.concat(DoubleStream.concat(wide, narrow), special)
        .map(each -> rounded(type, each))
        .toArray();
  }

  private static Operator operator(UnaryFunction function, ElementType type, long size) {
    Access x = access("x", type, size);
    Scalar body = new Scalar.Read(x).through(function);
    return new Operator(
        Workload.of(function.name(), function + " " + type + " " + size, size, size),
        List.of(Axis.spatial("i", size)),
        List.of(x.operand()),
        access("y", type, size),
        Combiner.SUM,
        body,
        new Scalar.Accumulated());
  }

  private static Access access(String name, ElementType type, long size) {
    return new Access(new Operand(name, type, List.of(size), "i"), List.of(Affine.of("i")));
  }

  private static LoopNest vectorised(Operator operator, long lanes) {
    LoopNest split = new Split("i", List.of(lanes)).apply(LoopNest.plain(operator));
    return new Vectorise("i:1").apply(split);
  }
}
