package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({"30s, 30", "5m, 300", "1h, 3600", "1h30m, 5400", "1h1m1s, 3661", "90m, 5400"})
  void hoursMinutesAndSecondsAddUp(String text, long seconds) {
    assertThat(Durations.parse("--time", text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0s", "30", "-5s", "5d", "1.5h", "s", "1m1h", "99999999h"})
  void everythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Durations.parse("--time", text))
        .hasMessageStartingWith("The value of --time (" + text + ") is no length of time.");
  }

  @ParameterizedTest
  @CsvSource({"45, 45 s", "725, 12 min 5 s", "12000, 3 h 20 min"})
  void lengthsReadWell(long seconds, String text) {
    assertThat(Durations.text(Duration.ofSeconds(seconds))).isEqualTo(text);
  }
}
