package org.tilewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.SearchSpace;

/**
 * A command line of {@code tune}, checked.
 *
 * @param workloads at least one, each with the name the user knows it by
 * @param fromFile whether they are rows of a file
 * @param skipped rows of a file that cannot be tuned
 * @param policy what opens sessions in the spaces it fits
 * @param transfer whether to learn from other workloads in the database
 * @param cores one for each thread of a kernel
 */
record TuneRequest(
    List<WorkloadFile.Row> workloads,
    boolean fromFile,
    List<WorkloadFile.Skipped> skipped,
    Path database,
    AgentProvider agent,
    Optional<CostModelProvider> costModel,
    Optional<TrainedPolicy> policy,
    boolean transfer,
    long seed,
    List<Integer> cores,
    Budget budget) {

  /** The policy, if there is one and it fits a space. */
  Optional<TrainedPolicy> policyFor(SearchSpace space) {
    return policy.filter(each -> each.misfit(space).isEmpty());
  }

  String costModelName() {
    return costModel.map(CostModelProvider::name).orElse(Strategies.NO_COST_MODEL);
  }
}
