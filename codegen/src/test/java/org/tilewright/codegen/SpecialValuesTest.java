package org.tilewright.codegen;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.space.operator.Interpreter;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.RandomStream;

/** NaN and infinity among the inputs come out where the operator says, and nowhere else. */
class SpecialValuesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=9,n=21,k=17",
        "matmul m=9,n=21,k=17,bias=1,relu=1",
        "matmul m=4,n=5,k=6,type=f64",
        "conv2d n=1,h=6,w=7,ci=3,co=10,kh=3,kw=3,s=1,p=0",
        "maxpool2d n=1,h=6,w=7,c=20,k=3,s=2,p=1",
        "avgpool2d n=1,h=6,w=7,c=20,k=3,s=1,p=1",
        "add n=1,h=3,w=4,c=21,relu=1",
        "gelu m=3,n=21",
        "gelu m=3,n=21,type=f64",
        "relu6 m=3,n=21",
        "softmax m=3,n=21",
        "softmax m=3,n=21,type=f64",
        "layernorm m=3,n=21",
        "depthwise_conv2d n=1,h=6,w=7,c=20,kh=3,kw=3,s=1,p=0,relu=1",
      })
  void specialInputsPropagate(String spec) {
    Operator operator = Operators.fromSpec(spec);
    ScheduleSpace space = ScheduleSpace.of(operator, Host.detect().target().target());
    Artifact artifact = Numerics.in(folder).compile(space.nest(space.defaultSchedule().trace()));
    for (double special : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
      List<double[]> inputs = Numerics.inputs(operator, RandomStream.seeded(5));
      for (double[] each : inputs) each[each.length / 2] = special;
      double[] expected = Interpreter.evaluate(operator, inputs);
      try (LoadedKernel kernel = new LoadedKernel(artifact, operator, true).with(inputs)) {
        var tolerance = artifact.manifest().tolerance();
        Numerics.assertClose(spec, kernel.kernel(), expected, tolerance);
        Numerics.assertClose(spec, kernel.reference(), expected, tolerance);
      }
    }
  }
}
