package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.tuner.testing.GridSpace;

/** How often a schedule is named that is slower than the default: thousands of re-matches. */
class NoisySessionsTest {
  private static final int SESSIONS = 1000;
  private static final int FINALISTS = 3;

  private final GridSpace space = GridSpace.of(FINALISTS + 1);
  private final RandomStream random = RandomStream.seeded(11);

  /** Every measurement is off by some of the noise, and one in ten is disturbed. */
  private double measured(double seconds, double noise) {
    double disturbance = random.nextInt(10) == 0 ? Math.abs(random.nextGaussian()) * 0.2 : 0;
    return seconds * Math.exp(random.nextGaussian() * noise + disturbance);
  }

  private Trial trial(int option, String proposedBy, double seconds) {
    Device device = new Device("here", space.target(), Roofline.of(1, 1), new TreeMap<>());
    return new Trial(
        1,
        new Candidate(space.workload(), space.target(), space.at(option).trace()),
        proposedBy,
        new Measurement.Timed(device, List.of(seconds), Effort.NONE, Instant.EPOCH));
  }

  /** The option named after a re-match of the default, 0, and three others that were lucky. */
  private int named(double othersSeconds, double noise) {
    Standings standings = new Standings();
    standings.add(trial(0, Trial.BASELINE, 1));
    for (int option = 1; option <= FINALISTS; option++) {
      standings.add(trial(option, "random", 0.9));
    }
    List<Trial> contenders = standings.contenders();
    while (!contenders.isEmpty()) {
      for (Trial each : contenders) standings.add(again(each, othersSeconds, noise));
      contenders = standings.contenders();
    }
    Trace best = standings.best().orElseThrow().trial().candidate().trace();
    return best.equals(space.at(0).trace()) ? 0 : 1;
  }

  private Trial again(Trial trial, double othersSeconds, double noise) {
    double seconds = measured(trial.isBaseline() ? 1 : othersSeconds, noise);
    Trace trace = trial.candidate().trace();
    Trial timed = trial(0, Trial.RE_MATCH, seconds);
    return new Trial(
        1,
        new Candidate(space.workload(), space.target(), trace),
        Trial.RE_MATCH,
        timed.measurement());
  }

  private int sessionsNamingAnother(double othersSeconds, double noise) {
    int sessions = 0;
    for (int i = 0; i < SESSIONS; i++) sessions += named(othersSeconds, noise);
    return sessions;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.003, 0.01, 0.03})
  void whatIsSlowerThanTheDefaultIsHardlyEverNamed(double noise) {
    assertThat(sessionsNamingAnother(1.02, noise)).isLessThan(SESSIONS / 50);
  }

  @Test
  void whatIsNoFasterThanTheDefaultIsSeldomNamed() {
    assertThat(sessionsNamingAnother(1, 0.01)).isLessThan(SESSIONS / 20);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.003, 0.01})
  void whatIsFasterByAFewPerCentIsNamed(double noise) {
    assertThat(sessionsNamingAnother(0.96, noise)).isGreaterThan(SESSIONS * 95 / 100);
  }
}
