package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StopRuleTest {
  private static final Progress NOTHING_YET =
      new Progress(
          0,
          0,
          0,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          0.001,
          Duration.ZERO,
          Duration.ZERO);

  private static Progress progress(long trials, long sinceBest, double best, long seconds) {
    return new Progress(
        trials,
        0,
        sinceBest,
        OptionalDouble.of(0.01),
        OptionalDouble.of(best),
        0.001,
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(1));
  }

  @Test
  void trialsStopAtTheLimit() {
    StopRule rule = StopRule.trials(10);

    assertThat(rule.reasonToStop(progress(9, 0, 1, 0))).isEmpty();
    assertThat(rule.reasonToStop(progress(10, 0, 1, 0))).hasValue("all 10 trials used");
  }

  @Test
  void timeLeavesRoomForTheReMatch() {
    StopRule rule = StopRule.time(Duration.ofSeconds(30));

    assertThat(rule.reasonToStop(progress(1, 0, 1, 28))).isEmpty();
    assertThat(rule.reasonToStop(progress(1, 0, 1, 29))).hasValue("time budget of 30s used");
  }

  @Test
  void stagnationNeverStopsBeforeTheFirstValidTrial() {
    StopRule rule = StopRule.stagnation(5);

    assertThat(rule.reasonToStop(NOTHING_YET)).isEmpty();
    assertThat(rule.reasonToStop(progress(9, 4, 1, 0))).isEmpty();
    assertThat(rule.reasonToStop(progress(9, 5, 1, 0))).hasValue("no better schedule in 5 trials");
  }

  @Test
  void rooflineStopsWhenLittleIsLeftToFind() {
    StopRule rule = StopRule.roofline(0.5);

    assertThat(rule.reasonToStop(NOTHING_YET)).isEmpty();
    assertThat(rule.reasonToStop(progress(1, 0, 0.0021, 0))).isEmpty();
    assertThat(rule.reasonToStop(progress(1, 0, 0.002, 0)))
        .hasValue("50 % of the roofline reached");
  }

  @Test
  void theFirstOfTwoRulesToFireStops() {
    StopRule rule =
        StopRule.trials(10).or(StopRule.time(Duration.ofSeconds(9))).or(StopRule.stagnation(3));

    assertThat(rule.reasonToStop(progress(9, 2, 1, 7))).isEmpty();
    assertThat(rule.reasonToStop(progress(9, 3, 1, 7))).hasValue("no better schedule in 3 trials");
    assertThat(rule.timeLimit()).hasValue(Duration.ofSeconds(9));
  }

  @Test
  void impossibleBudgetsAreRefusedWithTheirValue() {
    assertThatThrownBy(() -> StopRule.trials(0)).hasMessage("A trial budget (0) must be positive.");
    assertThatThrownBy(() -> StopRule.time(Duration.ZERO)).hasMessageContaining("(PT0S)");
    assertThatThrownBy(() -> StopRule.stagnation(-1)).hasMessageContaining("(-1 trials)");
    assertThatThrownBy(() -> StopRule.roofline(1.5)).hasMessageContaining("(1.5)");
  }
}
