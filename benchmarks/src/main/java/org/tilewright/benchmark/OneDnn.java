package org.tilewright.benchmark;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_execute;

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
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;

/**
 * One operator call of oneDNN, made once and executed often.
 *
 * <p>Weights are brought into oneDNN's own layout when they are loaded, so that no execution pays
 * for it. Runs on one thread; the instruction set is the best that oneDNN finds. Holds native
 * memory until closed. An instance belongs to one thread.
 */
final class OneDnn implements Contender, AutoCloseable {
  private final OneDnnOperator operator;
  private final engine engine;
  private final stream stream;
  private final memory source;
  private final memory weights;
  private final memory destination;
  private final String implementation;
  private final primitive primitive;
  private final dnnl_primitive handle;
  private final dnnl_stream queue;
  private final dnnl_exec_arg_t arguments;

  /** Loads the native library on first use: about a second. */
  OneDnn(OneDnnOperator operator) {
    OneThread.forOpenMp();
    this.operator = operator;
    engine = new engine(org.bytedeco.dnnl.engine.kind.cpu, 0);
    stream = new stream(engine);
    primitive_desc description = operator.describe(engine);
    implementation = description.impl_info_str().getString();
    source = new memory(description.src_desc(0), engine);
    weights = new memory(description.weights_desc(0), engine);
    destination = new memory(description.dst_desc(0), engine);
    primitive = new primitive(description);
    handle = primitive.get();
    description.close();
    queue = stream.get();
    arguments = arguments();
  }

  private dnnl_exec_arg_t arguments() {
    dnnl_exec_arg_t array = new dnnl_exec_arg_t(3);
    array.getPointer(0).arg(DNNL_ARG_SRC).memory(source.get());
    array.getPointer(1).arg(DNNL_ARG_WEIGHTS).memory(weights.get());
    array.getPointer(2).arg(DNNL_ARG_DST).memory(destination.get());
    return array;
  }

  @Override
  public String name() {
    return "oneDNN " + implementation;
  }

  /** Copies both, the weights into oneDNN's own layout. */
  void load(Operands operands) {
    new FloatPointer(source.get_data_handle()).put(operands.source());
    try (PointerScope temporary = new PointerScope()) {
      memory plain = new memory(operator.weights().plain(), engine);
      new FloatPointer(plain.get_data_handle()).put(operands.weights());
      new reorder(plain, weights).execute(stream, plain, weights);
      stream._wait();
    }
  }

  @Override
  public void execute(long times) {
    for (long i = 0; i < times; i++) {
      int status = dnnl_primitive_execute(handle, queue, 3, arguments);
      if (status != 0) {
        throw new IllegalStateException(
            "oneDNN's %s ended with status (%d), expected 0. Set ONEDNN_VERBOSE=all to see why."
                .formatted(implementation, status));
      }
    }
  }

  /** What the last execution left, in the plain layout of {@link OneDnnOperator#destination()}. */
  float[] output() {
    float[] values = new float[operator.destination().elements()];
    new FloatPointer(destination.get_data_handle()).get(values);
    return values;
  }

  @Override
  public void close() {
    List.of(arguments, primitive, source, weights, destination, stream, engine)
        .forEach(Pointer::close);
  }
}
