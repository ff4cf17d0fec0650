package org.tilewright.measurement.worker;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the problems used last, as their inputs and references often cost more than a candidate.
 * The one in use is always kept, the others as long as they are small.
 */
final class ProblemCache {
  private static final long BYTES = 64L << 20;

  private final Map<String, Problem> problems = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * The problem of this kernel; a kernel without a key gets a new one, to be closed by the user.
   */
  Problem problemOf(Kernel kernel) {
    String key = kernel.manifest().referenceKey().orElse("");
    Problem known = key.isEmpty() ? null : problems.get(key);
    if (known != null) return known;
    makeRoom(kernel.operandBytes());
    Problem problem = Problem.of(kernel);
    if (!key.isEmpty()) problems.put(key, problem);
    return problem;
  }

  /** Frees a problem that is not kept. */
  void release(Problem problem) {
    if (!problems.containsValue(problem)) problem.close();
  }

  private void makeRoom(long needed) {
    long bytes = problems.values().stream().mapToLong(Problem::bytes).sum() + needed;
    Iterator<Problem> eldestFirst = problems.values().iterator();
    while (bytes > BYTES && eldestFirst.hasNext()) {
      Problem eldest = eldestFirst.next();
      bytes -= eldest.bytes();
      eldest.close();
      eldestFirst.remove();
    }
  }
}
