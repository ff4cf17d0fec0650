package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

class TunerBuilderTest {
  private final GridSpace space = GridSpace.of(3, 3);

  @Test
  void reportsAllProblemsTogether() {
    TunerBuilder builder = Tuner.builder().generation(0).pool(-1).heartbeat(Duration.ZERO);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("search space is missing")
        .hasMessageContaining("agent is missing")
        .hasMessageContaining("harness is missing")
        .hasMessageContaining("generation (0)")
        .hasMessageContaining("pool (-1)")
        .hasMessageContaining("heartbeat (PT0S)");
  }

  @Test
  void namesTheSessionAfterTheWorkloadAndKeepsWhatProposalsDependOn() {
    Tuner tuner =
        Tuner.builder()
            .space(space)
            .agent(Agents.climber())
            .harness(SimulatedHarness.of(space))
            .seed(7)
            .setting("version", "1")
            .build();

    assertThat(tuner.key().name()).isEqualTo("grid [3, 3]");
    assertThat(tuner.key().seed()).isEqualTo(7);
    assertThat(tuner.key().settings())
        .containsEntry("agent", "climber")
        .containsEntry("cost model", "none")
        .containsEntry("version", "1");
  }
}
