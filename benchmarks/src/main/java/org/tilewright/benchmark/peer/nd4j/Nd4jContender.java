package org.tilewright.benchmark.peer.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Floats;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;

/** One operation of ND4J, executed again and again into the same output. */
final class Nd4jContender implements Contender {
  private final Operation operation;
  private final List<INDArray> inputs;
  private final INDArray output;
  private DynamicCustomOp prepared;

  Nd4jContender(Operation operation, Operator operator) {
    this.operation = operation;
    inputs = new ArrayList<>(operator.externalInputs().stream().map(Nd4jContender::zeros).toList());
    output = zeros(operator.output().operand());
    prepared = prepare();
  }

  private static INDArray zeros(Operand operand) {
    long[] shape = operand.shape().stream().mapToLong(Long::longValue).toArray();
    return Nd4j.create(DataType.FLOAT, shape, 'c');
  }

  private DynamicCustomOp prepare() {
    List<INDArray> arguments = new ArrayList<>(inputs);
    if (inputs.size() > 1) arguments.set(1, weights(inputs.get(1)));
    return DynamicCustomOp.builder(operation.name())
        .addInputs(arguments.toArray(INDArray[]::new))
        .addOutputs(output)
        .addFloatingPointArguments(operation.scalars().toArray(Double[]::new))
        .addIntegerArguments(operation.numbers().stream().mapToInt(Long::intValue).toArray())
        .build();
  }

  private INDArray weights(INDArray weights) {
    return switch (operation.weights()) {
      case AS_THEY_ARE -> weights;
      case ONE_OUTPUT_EACH -> weights.reshape(weights.size(0), weights.size(1), weights.size(2), 1);
      case OUTPUTS_BEFORE_INPUTS -> weights.permute(0, 1, 3, 2).dup('c');
    };
  }

  @Override
  public String implementation() {
    return operation.name();
  }

  @Override
  public void load(List<double[]> values) {
    for (int each = 0; each < inputs.size(); each++) {
      INDArray input = inputs.get(each);
      input.assign(Nd4j.createFromArray(Floats.of(values.get(each))).reshape(input.shape()));
    }
    prepared = prepare();
  }

  @Override
  public void execute(long times) {
    for (long i = 0; i < times; i++) Nd4j.exec(prepared);
  }

  @Override
  public double[] output() {
    return output.reshape(output.length()).toDoubleVector();
  }

  @Override
  public void close() {
    inputs.forEach(INDArray::close);
    output.close();
  }
}
