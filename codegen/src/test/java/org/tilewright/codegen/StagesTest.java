package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.RandomStream;

/** Operators of several stages on inputs that are hard for them. */
class StagesTest {
  @TempDir Path folder;

  @Test
  void softmaxOfHugeElementsDoesNotOverflow() {
    double[] x = new double[2 * 19];
    Arrays.fill(x, 0, 19, 1e30);
    Arrays.fill(x, 19, 38, -3e38);
    x[25] = 3e38;

    double[] y = run("softmax m=2,n=19", List.of(x));

    assertThat(Arrays.copyOf(y, 19)).containsExactly(row(19, 1.0 / 19), within(1e-8));
    double[] one = new double[19];
    one[6] = 1;
    assertThat(Arrays.copyOfRange(y, 19, 38)).containsExactly(one);
  }

  @Test
  void softmaxOfRowsOfAnyLengthSumsToOne() {
    for (int n : new int[] {1, 2, 7, 8, 9, 31, 33}) {
      Operator operator = Operators.fromSpec("softmax m=3,n=" + n);
      List<double[]> x = Numerics.inputs(operator, RandomStream.seeded(n));

      double[] y = run("softmax m=3,n=" + n, x);

      for (int row = 0; row < 3; row++) {
        assertThat(Arrays.stream(y, row * n, (row + 1) * n).sum()).isCloseTo(1, within(1e-6));
      }
    }
  }

  @Test
  void layerNormOfEqualElementsIsTheShift() {
    double[] y = run("layernorm m=3,n=16", List.of(row(48, 0.5), row(16, 2), row(16, 7)));

    assertThat(y).containsExactly(row(48, 7));
  }

  @Test
  void layerNormKeepsItsPrecisionFarFromZero() {
    double[] x = new double[64];
    for (int each = 0; each < 64; each++) x[each] = 4096 + each % 2;

    double[] y = run("layernorm m=1,n=64", List.of(x, row(64, 1), row(64, 0)));

    for (int each = 0; each < 64; each++) {
      assertThat(y[each]).isCloseTo(each % 2 == 0 ? -1 : 1, within(1e-4));
    }
  }

  @Test
  void partsOfTheLoopOverRowsTogetherAreTheWhole() {
    Operator operator = Operators.fromSpec("softmax m=37,n=45");
    ScheduleSpace space =
        ScheduleSpace.of(operator, Host.detect().target().withThreads(4).target());
    LoopNest nest = space.nest(space.defaultSchedule().trace());
    Artifact artifact = Numerics.in(folder).compile(nest);
    List<double[]> inputs = Numerics.inputs(operator, RandomStream.seeded(3));
    try (LoadedKernel kernel = new LoadedKernel(artifact, operator, true).with(inputs)) {
      double[] whole = kernel.kernel();

      assertThat(kernel.ranges(0, 1, 3, nest.parallelExtent())).containsExactly(whole);
    }
  }

  private static double[] row(int length, double value) {
    double[] row = new double[length];
    Arrays.fill(row, value);
    return row;
  }

  private double[] run(String spec, List<double[]> inputs) {
    Operator operator = Operators.fromSpec(spec);
    ScheduleSpace space = ScheduleSpace.of(operator, Host.detect().target().target());
    Artifact artifact = Numerics.in(folder).compile(space.nest(space.defaultSchedule().trace()));
    try (LoadedKernel kernel = new LoadedKernel(artifact, operator, true).with(inputs)) {
      double[] output = kernel.kernel();
      var tolerance = artifact.manifest().tolerance();
      Numerics.assertClose(spec, kernel.reference(), output, tolerance);
      return output;
    }
  }
}
