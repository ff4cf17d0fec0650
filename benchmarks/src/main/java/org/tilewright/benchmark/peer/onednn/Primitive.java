package org.tilewright.benchmark.peer.onednn;

import java.util.List;
import java.util.function.Function;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.primitive_desc;

/** An operator that is said in one expression. */
record Primitive(List<Argument> arguments, Function<engine, primitive_desc> description)
    implements OneDnnOperator {

  @Override
  public primitive_desc describe(engine engine) {
    return description.apply(engine);
  }
}
