package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.testing.GridSpace;

class StandingsTest {
  private final GridSpace space = GridSpace.of(6);
  private final List<Trial> trials = new ArrayList<>();

  private void timed(int option, String proposedBy, double seconds) {
    Target target = space.target();
    Device device = new Device("here", target, Roofline.of(1, 1), new TreeMap<>());
    add(
        option,
        proposedBy,
        new Measurement.Timed(device, List.of(seconds), Effort.NONE, Instant.EPOCH));
  }

  private void failed(int option, String proposedBy) {
    add(
        option,
        proposedBy,
        new Measurement.Failed(Failure.WRONG_RESULT, "wrong", Effort.NONE, Instant.EPOCH));
  }

  private void add(int option, String proposedBy, Measurement measurement) {
    Candidate candidate = new Candidate(space.workload(), space.target(), space.at(option).trace());
    trials.add(new Trial(trials.size() + 1, candidate, proposedBy, measurement));
  }

  @Test
  void ifAllFinalistsFailTheirReMatchTheNextOneWins() {
    failed(0, Trial.BASELINE);
    for (int option = 1; option <= 4; option++) timed(option, "random", option);
    for (int option = 1; option <= 3; option++) failed(option, Trial.RE_MATCH);

    Standing best = Standing.best(trials).orElseThrow();

    assertThat(best.trial().candidate().trace()).isEqualTo(space.at(4).trace());
  }

  @Test
  void theDefaultWinsAgainstAScheduleThatBeatsItOnlyNowAndThen() {
    timed(0, Trial.BASELINE, 10);
    timed(1, "random", 8);
    List<Double> rounds = List.of(9.0, 9.0, 9.0, 10.5, 10.5);
    for (double each : rounds) {
      timed(1, Trial.RE_MATCH, each);
      timed(0, Trial.RE_MATCH, 10);
    }

    Standing best = Standing.best(trials).orElseThrow();

    assertThat(best.trial().candidate().trace()).isEqualTo(space.at(0).trace());
  }

  @Test
  void aScheduleThatBeatsTheDefaultInEveryRoundWins() {
    timed(0, Trial.BASELINE, 10);
    timed(1, "random", 8);
    for (double each : List.of(9.7, 9.6, 9.7, 9.8, 9.7)) {
      timed(1, Trial.RE_MATCH, each);
      timed(0, Trial.RE_MATCH, 10);
    }

    assertThat(Standing.best(trials).orElseThrow().seconds()).isEqualTo(9.7);
  }

  @Test
  void roundsOfAnEarlierReMatchCompareOnlyThoseWhoPlayedThem() {
    timed(0, Trial.BASELINE, 10);
    timed(1, "random", 8);
    for (int round = 0; round < 5; round++) {
      timed(1, Trial.RE_MATCH, 20);
      timed(0, Trial.RE_MATCH, 20);
    }
    timed(2, "random", 7);
    for (int round = 0; round < 5; round++) {
      timed(2, Trial.RE_MATCH, 11);
      timed(0, Trial.RE_MATCH, 10);
    }

    Standing best = Standing.best(trials).orElseThrow();

    assertThat(best.trial().candidate().trace()).isEqualTo(space.at(0).trace());
  }

  @Test
  void oneFailureInAReMatchIsOneTooMany() {
    timed(0, Trial.BASELINE, 9);
    timed(1, "random", 1);
    timed(2, "random", 2);
    timed(1, Trial.RE_MATCH, 1);
    failed(1, Trial.RE_MATCH);
    timed(2, Trial.RE_MATCH, 2);

    assertThat(Standing.best(trials).orElseThrow().seconds()).isEqualTo(2);
  }
}
