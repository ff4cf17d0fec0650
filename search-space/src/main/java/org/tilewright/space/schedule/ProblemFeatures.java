package org.tilewright.space.schedule;

import org.tilewright.tuner.Workload;

/** What does not change while a schedule is decided: sizes of the workload and the processor. */
final class ProblemFeatures {
  static final int COUNT = 12;

  private ProblemFeatures() {}

  static void add(Problem problem, FeatureVector vector) {
    Workload workload = problem.operator().workload();
    vector.addLog(workload.flops());
    vector.addLog(workload.flops() / workload.bytes());
    vector.addLog(problem.operator().reductionLength());
    vector.addLog(problem.operator().output().operand().elements());
    vector.addLog(workload.bytes() / problem.cacheBytes(1));
    vector.addLog(workload.bytes() / problem.cacheBytes(2));
    vector.addLog(workload.bytes() / problem.cacheBytes(3));
    vector.add(problem.spatialLoops().size());
    vector.add(problem.reductionLoops().size());
    vector.addLog(problem.widestVector());
    vector.addLog(problem.target().vectorRegisters());
    vector.addLog(problem.target().threads());
  }
}
