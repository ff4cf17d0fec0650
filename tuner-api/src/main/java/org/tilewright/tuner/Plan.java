package org.tilewright.tuner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Everything a session is made of, checked.
 *
 * @param openings who proposes before the agent
 * @param experience what the cost model studies before the first trial
 * @param generation candidates proposed from the same knowledge
 * @param pool proposals a filter picks a generation from
 * @param reMatch whether the best few are measured again in the end
 * @param heartbeat longest silence towards the listener
 * @param answerLimit longest wait for a harness, on top of the protocol's limit
 * @param nanoTime a clock that never goes back
 */
record Plan(
    SessionKey key,
    SearchSpace space,
    List<Opening> openings,
    AgentProvider agent,
    Optional<CostModelProvider> costModel,
    Experience experience,
    CandidateFilter filter,
    Harness harness,
    Database database,
    Protocol protocol,
    int generation,
    int pool,
    StopRule stopRule,
    boolean reMatch,
    TuningListener listener,
    Duration heartbeat,
    Duration answerLimit,
    LongSupplier nanoTime) {

  RandomStream stream(String name) {
    return RandomStream.named(key.seed(), name);
  }

  Candidate candidate(State state) {
    return new Candidate(space.workload(), space.target(), state.trace());
  }

  double idealSeconds() {
    return key.device().roofline().idealSeconds(key.workload());
  }
}
