package org.tilewright.space.operator;

import java.util.List;

/**
 * The nest of every operator that sums products of two tensors.
 *
 * @param channel the dimension of the output that has a bias of its own for each position
 */
record Contraction(List<Axis> axes, Access left, Access right, Access output, int channel) {

  /** With bias and ReLU where asked for. */
  Operator toOperator(Parameters p) {
    return toOperator(p, Epilogue.BIAS_AND_RELU);
  }

  Operator toOperator(Parameters p, Epilogue epilogue) {
    Access weights = p.isOn(Key.CONSTANT) ? right.asConstant() : right;
    Scalar body = Quantisation.centred(left, p).times(new Scalar.Read(weights));
    return new Computation(axes, output, Combiner.SUM, body, epilogue.of(this, p)).toOperator(p);
  }

  /** A vector with one value for each channel of the output. */
  Scalar perChannel(String name) {
    Operand result = output.operand();
    String letter = result.layout().split(",")[channel];
    List<Long> shape = List.of(result.shape().get(channel));
    Operand vector = new Operand(name, result.type().accumulator(), shape, letter);
    return new Scalar.Read(new Access(vector, List.of(output.indices().get(channel))));
  }
}
