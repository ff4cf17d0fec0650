package org.tilewright.examples;

import java.nio.file.Path;
import org.tilewright.agent.EvolutionProvider;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Progress;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TuningListener;
import org.tilewright.tuner.TuningResult;
import org.tilewright.workbench.Workbench;

/**
 * Tunes a depthwise convolution into a database: {@code ContinueTuning [FILE] [TRIALS]}. Kill it at
 * any moment, or run it again with more trials: it goes on where it was and measures nothing twice.
 */
public final class ContinueTuning {
  private ContinueTuning() {}

  public static void main(String[] args) {
    Path file = Path.of(args.length > 0 ? args[0] : "tilewright-example.db");
    long trials = args.length > 1 ? Long.parseLong(args[1]) : 64;

    try (Workbench bench = Workbench.open();
        Database database = SqliteDatabase.open(file)) {
      var operator = Operators.parse("depthwise_conv2d", "h=14,w=14,c=384,k=3,p=1");
      TuningResult result =
          Tuner.builder()
              .space(ScheduleSpace.of(operator, bench.target()))
              .harness(bench.harness())
              .agent(new EvolutionProvider())
              .database(database)
              .session("depthwise, evolution")
              .stopWhen(StopRule.trials(trials))
              .listener(new Greeting())
              .build()
              .run();
      System.out.println("Stopped: " + result.stopReason());
      result
          .best()
          .ifPresentOrElse(
              best -> System.out.printf("Best: %.2e s%n", best.seconds()),
              () -> System.out.println("Nothing ran: " + result.outcomes().causes()));
    }
  }

  /** Tells what earlier runs have left in the database. */
  private static final class Greeting implements TuningListener {
    @Override
    public void started(SessionKey session, Progress progress) {
      System.out.printf("%s continues after %d trials%n", session.name(), progress.trials());
    }
  }
}
