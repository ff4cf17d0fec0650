// Start-up script for JShell: README.md says how to start it.
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.tilewright.agent.*;
import org.tilewright.cost.*;
import org.tilewright.cost.trees.*;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.space.nest.*;
import org.tilewright.space.operator.*;
import org.tilewright.space.primitive.*;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.*;
import org.tilewright.workbench.Workbench;

/** The loops of an operator before anything is done to them. */
LoopNest loops(String operator, String shape) {
  return LoopNest.plain(Operators.parse(operator, shape));
}

/** The best schedule of a result as a loop nest. */
LoopNest best(TuningResult result) {
  Candidate winner = result.best().orElseThrow().trial().candidate();
  Operator operator = Operators.fromSpec(winner.workload().spec());
  return ScheduleSpace.of(operator, winner.target()).nest(winner.trace());
}

/** Prints speed, speed-up and schedule, or why nothing ran. */
void report(TuningResult result) {
  Workload workload = result.session().workload();
  System.out.printf("%s: %d trials in %s s%n", workload.name(), result.outcomes().total(), result.elapsed().toSeconds());
  if (result.best().isEmpty()) {
    System.out.println("Nothing ran: " + result.outcomes().causes());
    return;
  }
  double seconds = result.best().get().seconds();
  System.out.printf("%.1f GFLOP/s, %.0f %% of the roofline%n", workload.flops() / seconds / 1e9, 100 * result.rooflineFraction().orElse(0));
  result.speedup().ifPresent(times -> System.out.printf("%.2f x the default schedule%n", times));
  System.out.println(best(result));
}

/** Tunes an operator on this machine, keeps the trials in a database, and prints what came out. */
TuningResult tuneInto(Database database, String operator, String shape, long seconds) {
  try (Workbench bench = Workbench.open()) {
    Tuner tuner = Tuner.builder()
        .space(ScheduleSpace.of(Operators.parse(operator, shape), bench.target()))
        .harness(bench.harness())
        .agent(new EvolutionProvider())
        .costModel(new TreesProvider())
        .filter(Filters.epsilonGreedy(0.05))
        .database(database)
        .stopWhen(StopRule.time(Duration.ofSeconds(seconds)))
        .build();
    TuningResult result = tuner.run();
    report(result);
    return result;
  }
}

/** Tunes an operator on this machine and prints what came out. */
TuningResult tune(String operator, String shape, long seconds) {
  return tuneInto(Database.inMemory(), operator, shape, seconds);
}
