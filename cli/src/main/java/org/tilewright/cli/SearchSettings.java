package org.tilewright.cli;

import java.time.Duration;
import java.util.Optional;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.CostModelProvider;

/**
 * How to search and for how long.
 *
 * @param time wall clock, if it is limited
 * @param trials their number, if it is limited
 */
record SearchSettings(
    AgentProvider agent,
    Optional<CostModelProvider> costModel,
    long seed,
    Optional<Duration> time,
    Optional<Long> trials) {

  String costModelName() {
    return costModel.map(CostModelProvider::name).orElse(Strategies.NO_COST_MODEL);
  }
}
