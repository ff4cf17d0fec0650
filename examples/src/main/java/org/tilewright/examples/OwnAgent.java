package org.tilewright.examples;

import java.util.ServiceLoader;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TuningResult;

/** Tunes with every agent on the class path, {@link HillClimbing} among them, and compares. */
public final class OwnAgent {
  private OwnAgent() {}

  public static void main(String[] args) {
    for (AgentProvider agent : ServiceLoader.load(AgentProvider.class)) {
      if (agent.name().equals("ppo")) continue; // wants more trials than this
      try (BlurMachine machine = new BlurMachine()) {
        TuningResult result =
            Tuner.builder()
                .space(new BlurSpace())
                .harness(machine)
                .agent(agent)
                .stopWhen(StopRule.trials(16))
                .build()
                .run();
        System.out.printf(
            "%-10s %.2f x the default%n", agent.name(), result.speedup().orElseThrow());
      }
    }
  }
}
