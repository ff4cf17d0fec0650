package org.tilewright.codegen.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the loops that are written out have come. Immutable.
 *
 * @param offsets of each axis from the begin of its range
 * @param partial which of the interleaved accumulators is meant
 * @param mask the lanes that take part in a reduction over lanes; empty if all do
 * @param missing factors of a dot product that lie beyond the end of its axis
 */
record Step(Map<String, Long> offsets, int partial, Optional<String> mask, long missing) {
  static final Step FIRST = new Step(Map.of(), 0, Optional.empty(), 0);

  long offset(String axis) {
    return offsets.getOrDefault(axis, 0L);
  }

  Step at(String axis, long offset) {
    Map<String, Long> changed = new HashMap<>(offsets);
    changed.put(axis, offset);
    return new Step(changed, partial, mask, missing);
  }

  Step into(int accumulator) {
    return new Step(offsets, accumulator, mask, missing);
  }

  Step only(String lanes) {
    return new Step(offsets, partial, Optional.of(lanes), missing);
  }

  Step without(long factors) {
    return new Step(offsets, partial, mask, factors);
  }
}
