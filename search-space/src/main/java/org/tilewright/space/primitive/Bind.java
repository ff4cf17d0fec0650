package org.tilewright.space.primitive;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/** Changes how one loop is executed. */
final class Bind {
  private Bind() {}

  static LoopNest loop(LoopNest nest, String label, Loop.Binding binding) {
    int position = nest.position(label);
    List<Loop> loops = new ArrayList<>(nest.loops());
    loops.set(position, loops.get(position).bound(binding));
    return nest.withLoops(loops);
  }
}
