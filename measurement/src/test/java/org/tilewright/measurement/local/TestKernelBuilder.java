package org.tilewright.measurement.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Builder;
import org.tilewright.tuner.Built;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Workload;

/** Builds the test kernel that a trace names: {@code kernel=right}. */
final class TestKernelBuilder implements Builder {
  private static final Workload WORKLOAD = Workload.of("scale", "scale i=1024", 2048, 8192);

  private final TestKernels kernels;
  private final List<Artifact> built = new ArrayList<>();

  TestKernelBuilder(TestKernels kernels) {
    this.kernels = kernels;
  }

  static Candidate candidate(String kernel) {
    return new Candidate(WORKLOAD, Target.of("cpu", Map.of()), Trace.parse("kernel=" + kernel));
  }

  @Override
  public String id() {
    return "test-kernels-1";
  }

  @Override
  public synchronized Built build(Candidate candidate) {
    String kernel = candidate.trace().decision(0).option();
    if (kernel.equals("refused")) return new Built.Rejected(Failure.INVALID, "not this one");
    Artifact artifact = kernels.artifact(kernel);
    built.add(artifact);
    return artifact;
  }

  synchronized List<Artifact> built() {
    return List.copyOf(built);
  }
}
