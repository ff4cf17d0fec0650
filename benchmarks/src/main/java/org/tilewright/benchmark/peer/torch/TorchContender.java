package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Floats;
import org.tilewright.space.operator.Operand;

/** One operator of libtorch; each execution allocates its result, as its interface has it. */
final class TorchContender implements Contender {
  private final TorchOperator operator;
  private final List<Shape> shapes;
  private final NDManager manager;
  private NDList prepared = new NDList();
  private Optional<NDArray> result = Optional.empty();

  TorchContender(TorchOperator operator, List<Operand> inputs, NDManager manager) {
    this.operator = operator;
    this.manager = manager;
    shapes = inputs.stream().map(TorchContender::shape).toList();
  }

  private static Shape shape(Operand operand) {
    return new Shape(operand.shape().stream().mapToLong(Long::longValue).toArray());
  }

  @Override
  public String implementation() {
    return "";
  }

  @Override
  public void load(List<double[]> values) {
    prepared.close();
    NDList inputs = new NDList();
    for (int each = 0; each < shapes.size(); each++) {
      inputs.add(manager.create(Floats.of(values.get(each)), shapes.get(each)));
    }
    prepared = operator.prepare(inputs);
  }

  @Override
  public void execute(long times) {
    for (long i = 0; i < times; i++) {
      result.ifPresent(NDArray::close);
      result = Optional.of(operator.apply(prepared));
    }
  }

  @Override
  public double[] output() {
    NDArray dense = operator.plain(result.orElseThrow());
    return Floats.widened(dense.toFloatArray());
  }

  @Override
  public void close() {
    manager.close();
  }
}
