package org.tilewright.examples;

import org.tilewright.agent.EvolutionProvider;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TuningResult;

/**
 * Tunes what a compiler with an IR of its own offers: it says which decisions there are ({@link
 * BlurSpace}) and how a candidate is measured ({@link BlurMachine}); all the rest is here already.
 */
public final class OwnSearchSpace {
  private OwnSearchSpace() {}

  public static void main(String[] args) {
    try (BlurMachine machine = new BlurMachine()) {
      TuningResult result =
          Tuner.builder()
              .space(new BlurSpace())
              .harness(machine)
              .agent(new EvolutionProvider())
              .stopWhen(StopRule.trials(24))
              .build()
              .run();
      var best = result.best().orElseThrow();
      System.out.println("Best: " + best.trial().candidate().trace());
      System.out.printf(
          "%.1f ms, %.1f x the default%n", 1e3 * best.seconds(), result.speedup().orElseThrow());
    }
  }
}
