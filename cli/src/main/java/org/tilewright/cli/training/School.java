package org.tilewright.cli.training;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.RememberingHarness;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TunerBuilder;
import org.tilewright.tuner.TuningResult;

/**
 * Where sessions of training take place. They are stored like all others: what was interrupted goes
 * on, and what any session has measured is not measured again.
 *
 * @param search completes a session that searches from scratch: who proposes, who predicts
 * @param watch is given every session before it runs
 */
public record School(
    Harness harness,
    Database database,
    long seed,
    UnaryOperator<TunerBuilder> search,
    Watch watch) {

  private static final String PRACTICE = ", practice from ";

  /** The default schedule is measured first, whoever learns. */
  private static final long BASELINE = 1;

  /** Sees to it that a session ends in time. */
  public interface Watch {

    /** The session is about to run. */
    void begins(Tuner tuner);

    /** Whether somebody wants training to end. */
    boolean over();
  }

  /** Searches from scratch, as well as it can be done without a policy. */
  TuningResult search(SearchSpace space, long trials, Duration time) {
    return run(search.apply(session(space, ", training")), trials, time);
  }

  /**
   * A session whose agent learns from so many trials of its own.
   *
   * @param start tells apart what the agent began with
   */
  TuningResult practise(
      SearchSpace space, AgentProvider agent, String start, long trials, Duration time) {
    TunerBuilder builder = session(space, PRACTICE + start).agent(agent).generation(16).pool(16);
    return run(builder, BASELINE + trials, time);
  }

  /** Whether the agent of a session was learning. */
  static boolean isPractice(SessionKey session) {
    return session.name().contains(PRACTICE);
  }

  private TunerBuilder session(SearchSpace space, String name) {
    return Tuner.builder()
        .space(space)
        .harness(RememberingHarness.of(harness, database))
        .database(database)
        .seed(seed)
        .session("%s%s, seed %d".formatted(space.workload().name(), name, seed));
  }

  private TuningResult run(TunerBuilder builder, long trials, Duration time) {
    StopRule rule = StopRule.trials(trials).or(StopRule.time(time));
    Tuner tuner = builder.stopWhen(rule).withoutReMatch().build();
    watch.begins(tuner);
    return tuner.run();
  }
}
