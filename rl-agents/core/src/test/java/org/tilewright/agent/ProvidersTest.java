package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.AgentProvider;

class ProvidersTest {

  @Test
  void agentsAreFoundByTheirNames() {
    assertThat(ServiceLoader.load(AgentProvider.class))
        .extracting(AgentProvider::name)
        .containsExactlyInAnyOrder(
            "annealing", "bayes", "descent", "evolution", "portfolio", "random");
  }
}
