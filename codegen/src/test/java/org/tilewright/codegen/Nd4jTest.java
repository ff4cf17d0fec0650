package org.tilewright.codegen;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.factory.Nd4j;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.RandomStream;

/** Default schedules compute what another library does. */
class Nd4jTest {
  @TempDir Path folder;

  @Test
  void matmul() {
    Operator operator = Operators.fromSpec("matmul m=17,n=33,k=29");
    List<INDArray> inputs = arrays(operator);
    check(operator, inputs.get(0).mmul(inputs.get(1)));
  }

  @Test
  void matmulOfTransposed() {
    Operator operator = Operators.fromSpec("matmul m=17,n=33,k=29,ta=1,tb=1");
    List<INDArray> inputs = arrays(operator);
    check(operator, inputs.get(0).transpose().mmul(inputs.get(1).transpose()));
  }

  @Test
  void convolution() {
    Operator operator = Operators.fromSpec("conv2d n=2,h=11,w=9,ci=5,co=18,kh=3,kw=3,s=2,p=1");
    List<INDArray> inputs = arrays(operator);
    INDArray weights = inputs.get(1);
    check(operator, Nd4j.cnn().conv2d(inputs.get(0), weights, window(3, 2, 1)));
  }

  @Test
  void depthwiseConvolution() {
    Operator operator = Operators.fromSpec("depthwise_conv2d n=1,h=8,w=9,c=19,kh=3,kw=3,s=1,p=1");
    List<INDArray> inputs = arrays(operator);
    INDArray weights = inputs.get(1).reshape(3, 3, 19, 1);
    check(operator, Nd4j.cnn().depthWiseConv2d(inputs.get(0), weights, window(3, 1, 1)));
  }

  private static Conv2DConfig window(int size, int stride, int padding) {
    return Conv2DConfig.builder()
        .kH(size)
        .kW(size)
        .sH(stride)
        .sW(stride)
        .pH(padding)
        .pW(padding)
        .paddingMode(PaddingMode.VALID)
        .dataFormat("NHWC")
        .build();
  }

  private static List<double[]> inputs(Operator operator) {
    return Numerics.inputs(operator, RandomStream.seeded(11));
  }

  private static List<INDArray> arrays(Operator operator) {
    List<double[]> values = inputs(operator);
    return operator.externalInputs().stream()
        .map(each -> array(each, values.get(operator.externalInputs().indexOf(each))))
        .toList();
  }

  private static INDArray array(Operand operand, double[] values) {
    long[] shape = operand.shape().stream().mapToLong(Long::longValue).toArray();
    return Nd4j.createFromArray(values).reshape(shape).castTo(DataType.FLOAT);
  }

  private void check(Operator operator, INDArray expected) {
    ScheduleSpace space = ScheduleSpace.of(operator, Host.detect().target().target());
    Artifact artifact = Numerics.in(folder).compile(space.nest(space.defaultSchedule().trace()));
    try (LoadedKernel kernel = new LoadedKernel(artifact, operator, true)) {
      Numerics.assertClose(
          operator.workload().name(),
          kernel.with(inputs(operator)).kernel(),
          expected.dup('c').data().asDouble(),
          artifact.manifest().tolerance());
    }
  }
}
