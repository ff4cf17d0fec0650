package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.nest.LoopNest;

/**
 * The accumulators of a register tile whose reductions are spread over lanes or interleaved: each
 * holds a part of a result.
 *
 * @param elements vectors of the tile; the accumulators of the same interleaved iteration follow
 *     one another
 */
record Partials(LoopNest nest, BodyWriter body, VectorType type, int elements) {

  /** Whether a nest has any. */
  static boolean in(LoopNest nest) {
    return nest.partials() > 1 || nest.reducesLanes();
  }

  /** Nothing accumulated. */
  List<String> neutral() {
    String neutral = type.constant(nest.operator().combiner().initial());
    return Collections.nCopies(elements * nest.partials(), neutral);
  }

  /** One value for each element: all its parts combined, in pairs. */
  List<String> combined(List<String> parts) {
    List<String> results = parts;
    while (results.size() > elements) results = halved(results);
    return nest.reducesLanes() ? results.stream().map(body::combineLanes).toList() : results;
  }

  /** Each of the second half combined into one of the first; an odd one stays as it is. */
  private List<String> halved(List<String> parts) {
    int groups = parts.size() / elements;
    int kept = (groups + 1) / 2 * elements;
    List<String> half = new ArrayList<>(parts.subList(0, kept));
    for (int each = kept; each < parts.size(); each++) {
      half.set(each - kept, body.combine(half.get(each - kept), parts.get(each)));
    }
    return half;
  }
}
