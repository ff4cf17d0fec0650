package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @ParameterizedTest
  @ValueSource(strings = {"tune", "best", "show", "export", "status", "study", "brute-force"})
  void everyCommandHelpsAndSaysItsExitCodes(String command) {
    Invocation invocation = Invocation.of(command, "--help");

    assertThat(invocation.exitCode()).isZero();
    assertThat(invocation.out()).contains("Usage: tilewright " + command).contains("Exit codes");
  }

  @Test
  void theOptionsOfTuneNameTheirValues() {
    String help = Invocation.of("tune", "--help").out().replaceAll("\\s+", " ");

    assertThat(help)
        .contains("annealing, bayes, descent, dqn, evolution, portfolio, ppo, random")
        .contains("mlp, none, trees")
        .contains("f32, f64")
        .contains("matmul, batch_matmul, transpose_batch_matmul, conv1d");
  }

  @Test
  void helpWinsOverEverythingElse() {
    assertThat(Invocation.of("tune", "--bogus", "--help").exitCode()).isZero();
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(Invocation.of("--version").out()).startsWith("tilewright ");
  }

  @Test
  void completionsComeFromTheOptions() {
    assertThat(Invocation.of("generate-completion").out())
        .contains("--cost-model")
        .contains("evolution");
  }
}
