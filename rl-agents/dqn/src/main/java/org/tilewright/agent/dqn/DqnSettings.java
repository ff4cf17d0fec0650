package org.tilewright.agent.dqn;

/**
 * The knobs of the learner itself.
 *
 * @param hidden width of both hidden layers
 * @param options how many the network scores at once, if a knob of the space has as many; of more,
 *     it sees every second, third, ...
 * @param memory how many decisions are remembered to learn from
 * @param batch how many of them one step looks at
 * @param lookahead how many decisions lie between one and the value it is learned from
 * @param trialsPerRound after so many measurements it learns for a round
 * @param renewals how often a round renews the target network
 * @param stepsPerRenewal learning steps before each renewal
 * @param learningRate of Adam
 * @param leastExploration share of decisions taken at random once the agent is experienced
 * @param novice number of measurements over which that share falls from 1
 */
public record DqnSettings(
    int hidden,
    int options,
    int memory,
    int batch,
    int lookahead,
    int trialsPerRound,
    int renewals,
    int stepsPerRenewal,
    double learningRate,
    double leastExploration,
    int novice) {

  public DqnSettings {
    require(hidden > 0, "hidden", hidden);
    require(options > 1, "options", options);
    require(memory >= batch, "memory", memory);
    require(batch > 0, "batch", batch);
    require(lookahead > 0, "lookahead", lookahead);
    require(trialsPerRound > 0, "trialsPerRound", trialsPerRound);
    require(renewals > 0, "renewals", renewals);
    require(stepsPerRenewal > 0, "stepsPerRenewal", stepsPerRenewal);
    require(learningRate > 0, "learningRate", learningRate);
    require(leastExploration >= 0 && leastExploration <= 1, "leastExploration", leastExploration);
    require(novice > 0, "novice", novice);
  }

  /** Four steps a trial, on small batches: what a session can wait for. */
  public static DqnSettings standard() {
    return new DqnSettings(64, 32, 2048, 32, 4, 8, 4, 8, 5e-3, 0.15, 64);
  }

  /** The same for a network that scores fewer options at once. */
  DqnSettings withOptions(int most) {
    return new DqnSettings(
        hidden,
        Math.min(options, most),
        memory,
        batch,
        lookahead,
        trialsPerRound,
        renewals,
        stepsPerRenewal,
        learningRate,
        leastExploration,
        novice);
  }

  private static void require(boolean holds, String name, Number value) {
    if (holds) return;
    throw new IllegalArgumentException(
        "The DQN setting %s (%s) is out of range. DqnSettings.standard() has one that works."
            .formatted(name, value));
  }
}
