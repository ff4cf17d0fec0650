package org.tilewright.benchmark.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.agent.RandomProvider;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedDevice;
import org.tilewright.tuner.testing.SimulatedHarness;

class ReMatchTest {
  private final GridSpace space = GridSpace.of(20, 5);
  private final Trace poor = space.at(0, 0).trace();
  private final Trace good = space.at(19, 3).trace();
  private final Database database = Database.inMemory();
  private final SimulatedHarness harness = SimulatedHarness.of(space);
  private final ReMatch reMatch = new ReMatch(harness, database, space.workload());

  @Test
  void aLuckySessionIsNoBetterThanItsSchedule() {
    Curve lucky = found(poor, 1e-9);
    Curve honest = found(good, space.seconds(good));

    List<Curve> judged = reMatch.judge(List.of(lucky, honest));

    assertThat(judged).extracting(Curve::optimumSeconds).containsOnly(space.seconds(good));
    assertThat(judged)
        .extracting(each -> each.end().bestSeconds())
        .containsExactly(space.seconds(poor), space.seconds(good));
  }

  @Test
  void theFastestFinalistCountsNotTheLuckiest() {
    Curve session = found(new Step.Finalist(poor, 1e-9, false), new Step.Finalist(good, 1, true));

    Curve judged = reMatch.judge(List.of(session)).get(0);

    assertThat(judged.end().bestSeconds()).isEqualTo(space.seconds(good));
  }

  @Test
  void aScheduleThatSeveralSessionsFoundIsMeasuredOnce() {
    reMatch.judge(List.of(found(good, 1), found(good, 2)));
    int calls = harness.calls();

    reMatch.judge(List.of(found(good, 1)));

    assertThat(harness.calls()).isEqualTo(2 * calls);
  }

  @Test
  void theBestOfALongerSessionIsTheMeasureOfShortOnes() {
    session("short", 1, SimulatedHarness.of(space));
    session("long", 100, SimulatedHarness.of(space));

    Curve judged = reMatch.judge(List.of(found(poor, 1))).get(0);

    assertThat(judged.optimumSeconds()).isEqualTo(space.seconds(space.peak()));
  }

  @Test
  void aLuckyScheduleOfTheLongestSessionIsNotTheMeasure() {
    SimulatedDevice flattering = SimulatedDevice.of(space).flattering(poor::equals);
    session("long", 100, SimulatedHarness.of(flattering));

    Curve judged = reMatch.judge(List.of(found(poor, 1))).get(0);

    assertThat(judged.end().bestSeconds()).isEqualTo(space.seconds(poor));
    assertThat(judged.optimumSeconds()).isEqualTo(space.seconds(space.peak()));
  }

  @Test
  void nothingValidHasNoOptimum() {
    Curve curve = new Curve("v", "w", 0, List.of(Step.START), Double.POSITIVE_INFINITY);

    assertThat(reMatch.judge(List.of(curve)).get(0).optimumSeconds()).isInfinite();
    assertThat(harness.calls()).isZero();
  }

  private static Curve found(Trace best, double seconds) {
    return found(new Step.Finalist(best, seconds, false));
  }

  private static Curve found(Step.Finalist... finalists) {
    return new Curve("v", "w", 0, List.of(new Step(1, 1, List.of(finalists))), 1);
  }

  private void session(String name, long trials, SimulatedHarness device) {
    Tuner.builder()
        .space(space)
        .harness(device)
        .agent(new RandomProvider())
        .database(database)
        .session(name)
        .stopWhen(StopRule.trials(trials))
        .withoutReMatch()
        .build()
        .run();
  }
}
