package org.tilewright.benchmark.peer.onednn;

import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_execute;
import static org.bytedeco.dnnl.global.dnnl.query.exec_arg_md;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.NativeEnvironment;

/**
 * One operator call of oneDNN, made once and executed often.
 *
 * <p>Weights are brought into oneDNN's own layout when they are loaded, so that no execution pays
 * for it.
 */
final class OneDnnContender implements Contender {
  private final List<OneDnnOperator.Argument> operands;
  private final List<memory> memories = new ArrayList<>();
  private final engine engine;
  private final stream stream;
  private final String implementation;
  private final primitive primitive;
  private final dnnl_primitive handle;
  private final dnnl_stream queue;
  private final dnnl_exec_arg_t arguments;

  /** Loads the native library on first use: about a second. */
  OneDnnContender(OneDnnOperator operator) {
    NativeEnvironment.oneThread();
    operands = operator.arguments();
    engine = new engine(org.bytedeco.dnnl.engine.kind.cpu, 0);
    stream = new stream(engine);
    primitive_desc description = operator.describe(engine);
    implementation = description.impl_info_str().getString();
    for (var each : operands) {
      memories.add(new memory(description.query_md(exec_arg_md, each.index()), engine));
    }
    primitive = new primitive(description);
    handle = primitive.get();
    description.close();
    queue = stream.get();
    arguments = arguments();
  }

  private dnnl_exec_arg_t arguments() {
    dnnl_exec_arg_t array = new dnnl_exec_arg_t(operands.size());
    for (int each = 0; each < operands.size(); each++) {
      array.getPointer(each).arg(operands.get(each).index()).memory(memories.get(each).get());
    }
    return array;
  }

  @Override
  public String implementation() {
    return implementation;
  }

  @Override
  public void load(List<double[]> inputs) {
    for (int each = 0; each < inputs.size(); each++) {
      load(operands.get(each).tensor(), memories.get(each), inputs.get(each));
    }
  }

  private void load(Tensor tensor, memory destination, double[] values) {
    try (PointerScope temporary = new PointerScope()) {
      memory plain = new memory(tensor.plain(), engine);
      tensor.write(plain, values);
      new reorder(plain, destination).execute(stream, plain, destination);
      stream._wait();
    }
  }

  @Override
  public void execute(long times) {
    for (long i = 0; i < times; i++) {
      int status = dnnl_primitive_execute(handle, queue, operands.size(), arguments);
      if (status != 0) {
        throw new IllegalStateException(
            "oneDNN's %s ended with status (%d), expected 0. Set ONEDNN_VERBOSE=all to see why."
                .formatted(implementation, status));
      }
    }
  }

  @Override
  public double[] output() {
    int last = operands.size() - 1;
    return operands.get(last).tensor().read(memories.get(last));
  }

  @Override
  public void close() {
    List.of(arguments, primitive).forEach(Pointer::close);
    memories.forEach(Pointer::close);
    List.of(stream, engine).forEach(Pointer::close);
  }
}
