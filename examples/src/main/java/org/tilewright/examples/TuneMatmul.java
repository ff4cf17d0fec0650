package org.tilewright.examples;

import java.time.Duration;
import org.tilewright.agent.EvolutionProvider;
import org.tilewright.cost.Filters;
import org.tilewright.cost.trees.TreesProvider;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Standing;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TuningResult;
import org.tilewright.workbench.Workbench;

/** Tunes a matmul on this machine: {@code TuneMatmul [MxNxK] [SECONDS]}. */
public final class TuneMatmul {
  private TuneMatmul() {}

  public static void main(String[] args) {
    String shape = args.length > 0 ? args[0] : "512x512x512";
    long seconds = args.length > 1 ? Long.parseLong(args[1]) : 20;

    try (Workbench bench = Workbench.open()) {
      ScheduleSpace space = ScheduleSpace.of(Operators.parse("matmul", shape), bench.target());
      TuningResult result =
          Tuner.builder()
              .space(space)
              .harness(bench.harness())
              .agent(new EvolutionProvider())
              .costModel(new TreesProvider())
              .filter(Filters.epsilonGreedy(0.05))
              .stopWhen(StopRule.time(Duration.ofSeconds(seconds)))
              .build()
              .run();
      print(space, result);
    }
  }

  private static void print(ScheduleSpace space, TuningResult result) {
    if (result.best().isEmpty()) {
      System.out.println("Nothing ran: " + result.outcomes().causes());
      return;
    }
    Standing best = result.best().get();
    double gigaflops = space.workload().flops() / best.seconds() / 1e9;
    System.out.printf("%s: %.1f GFLOP/s%n", space.workload().name(), gigaflops);
    result.speedup().ifPresent(times -> System.out.printf("%.2f x the default%n", times));
    System.out.println(space.nest(best.trial().candidate().trace()));
  }
}
