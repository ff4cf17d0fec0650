package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Interpreter;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.RandomStream;

/** The reference adds in the order of the plain nest, whatever it computes side by side. */
class ReferenceTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=3,n=150,k=37",
        "matmul m=19,n=11,k=37,tb=1",
        "matmul m=75,n=1,k=40",
        "matmul m=3,n=70,k=37,type=f64",
        "matmul m=3,n=70,k=37,type=i8",
        "batch_matmul b=2,m=3,n=65,k=20",
        "conv2d n=1,h=7,w=7,ci=12,co=66,kh=3,kw=3,p=1,layout=nhwc",
        "conv2d n=1,h=9,w=9,ci=5,co=3,kh=3,kw=3,p=1,s=2,layout=nchw",
        "conv2d_transpose n=1,h=4,w=4,ci=9,co=5,k=4,s=2,p=1,layout=nhwc",
        "maxpool2d n=1,h=9,w=9,c=70,k=3,s=2,p=1,layout=nhwc"
      })
  void everyBitIsThatOfTheInterpreter(String spec) {
    Operator operator = Operators.fromSpec(spec);
    Artifact artifact = Numerics.in(folder).compile(LoopNest.plain(operator));
    List<double[]> inputs = Numerics.inputs(operator, RandomStream.seeded(3));

    try (LoadedKernel kernel = new LoadedKernel(artifact, operator, /* guardAtEnd= */ true)) {
      double[] reference = kernel.with(inputs).reference();

      assertThat(reference).isEqualTo(stored(Interpreter.evaluate(operator, inputs), operator));
    }
  }

  private static double[] stored(double[] values, Operator operator) {
    if (operator.output().operand().type() != ElementType.F32) return values;
    return Arrays.stream(values).map(each -> (float) each).toArray();
  }
}
