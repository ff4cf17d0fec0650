package org.tilewright.benchmark.peer.openblas;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Floats;

/** Calls of {@code cblas_sgemm}, one for each matrix of the output. */
final class OpenBlasContender implements Contender {
  private final Gemm shape;
  private final List<FloatPointer> inputs;
  private final FloatPointer output;
  private final List<Call> calls = new ArrayList<>();

  /** The operands of one call, at their places. */
  private record Call(FloatPointer a, FloatPointer b, FloatPointer c) {}

  OpenBlasContender(Gemm shape, List<Long> inputElements) {
    this.shape = shape;
    long elements = (long) shape.m() * shape.n();
    inputs = inputElements.stream().map(FloatPointer::new).toList();
    output = new FloatPointer(elements * shape.count());
    for (int each = 0; each < shape.count(); each++) {
      calls.add(
          new Call(
              matrix(shape.left(), each),
              matrix(shape.right(), each),
              output.getPointer(each * elements)));
    }
  }

  private FloatPointer matrix(Gemm.Factor factor, int number) {
    return inputs.get(factor.input()).getPointer(number * factor.step());
  }

  @Override
  public String implementation() {
    return "sgemm";
  }

  @Override
  public void load(List<double[]> values) {
    for (int each = 0; each < inputs.size(); each++) {
      inputs.get(each).put(Floats.of(values.get(each)));
    }
  }

  @Override
  public void execute(long times) {
    for (long i = 0; i < times; i++) calls.forEach(this::execute);
  }

  private void execute(Call call) {
    cblas_sgemm(
        CblasRowMajor,
        shape.transposedA() ? CblasTrans : CblasNoTrans,
        shape.transposedB() ? CblasTrans : CblasNoTrans,
        shape.m(),
        shape.n(),
        shape.k(),
        1,
        call.a(),
        shape.transposedA() ? shape.m() : shape.k(),
        call.b(),
        shape.transposedB() ? shape.k() : shape.n(),
        0,
        call.c(),
        shape.n());
  }

  @Override
  public double[] output() {
    float[] values = new float[Math.toIntExact((long) shape.count() * shape.m() * shape.n())];
    output.get(values);
    return Floats.widened(values);
  }

  @Override
  public void close() {
    inputs.forEach(Pointer::close);
    output.close();
  }
}
