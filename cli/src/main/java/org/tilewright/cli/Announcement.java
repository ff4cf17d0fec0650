package org.tilewright.cli;

import java.io.PrintWriter;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.Workload;
import org.tilewright.workbench.Workbench;

/** What is about to be tuned, and on what. */
record Announcement(TuneRequest request, WorkloadFile.Row row, Workbench bench) {

  void print(PrintWriter to) {
    Workload workload = row.operator().workload();
    Device device = bench.harness().device();
    String alias = row.name().equals(workload.name()) ? "" : row.name() + ": ";
    to.println(
        "Tuning %s%s (%s, %.3g GFLOP) for %s"
            .formatted(
                alias,
                workload.name(),
                row.operator().type().label(),
                workload.flops() / 1e9,
                request.budget().text()));
    to.println(
        "  on %s, %s, vectors of %d bits"
            .formatted(bench.host().processor(), cores(), 8 * bench.host().target().vectorBytes()));
    to.println(
        "  measured peak %.1f GFLOP/s, memory %.1f GB/s"
            .formatted(
                device.roofline().flopsPerSecond() / 1e9,
                device.roofline().bytesPerSecond() / 1e9));
    to.println(
        "  by %s with cost model %s, policy %s, seed %d, into %s"
            .formatted(
                request.agent().name(),
                request.costModelName(),
                policy(),
                request.seed(),
                request.database()));
    to.flush();
  }

  private String policy() {
    SearchSpace space = ScheduleSpace.of(row.operator(), bench.target());
    return request.policyFor(space).map(TrainedPolicy::id).orElse("none");
  }

  private String cores() {
    String list = request.cores().toString().replaceAll("[\\[\\]]", "");
    return (request.cores().size() == 1 ? "core " : "cores ") + list;
  }
}
