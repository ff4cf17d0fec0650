package org.tilewright.benchmark.race;

import java.util.List;
import org.tilewright.cli.Strategies;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.cost.Filters;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.StopRule;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Tuner;

/**
 * A real workload on this machine. Sessions are kept in a database, and those that were cut short
 * go on. One thread at a time.
 */
public record KernelTrack(WorkloadFile.Row row, Benches benches, Database database)
    implements Track {
  /** As in a usual session. */
  private static final int GENERATION = 8;

  @Override
  public String name() {
    return row.name();
  }

  /** Of all sessions in the database, so that long ones can be the measure of short ones. */
  @Override
  public double optimumSeconds() {
    Harness harness = benches.harness(row.operator().type());
    String workload = row.operator().workload().key();
    return database
        .best(workload, harness.device().id(), harness.builderId())
        .map(trial -> trial.medianSeconds().orElseThrow())
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Override
  public List<Curve> reMatched(List<Curve> curves) {
    Harness harness = benches.harness(row.operator().type());
    return new ReMatch(harness, database, row.operator().workload()).judge(curves);
  }

  @Override
  public List<Step> run(Variant variant, long seed, long trials) {
    Tuner tuner = tuner(variant, seed, trials);
    if (stored(tuner).size() < trials) tuner.run();
    return Curve.steps(stored(tuner).stream().limit(trials).toList());
  }

  private Tuner tuner(Variant variant, long seed, long trials) {
    Harness harness = benches.harness(row.operator().type());
    ScheduleSpace space = ScheduleSpace.of(row.operator(), harness.device().target());
    return variant
        .on(space, harness, seed, GENERATION)
        .filter(Filters.diverse(Strategies.EPSILON))
        .setting("filter", "diverse " + Strategies.EPSILON)
        .database(database)
        .session("%s / %s / seed %d".formatted(variant.name(), row.name(), seed))
        .stopWhen(StopRule.trials(trials))
        .build();
  }

  private List<Trial> stored(Tuner tuner) {
    return database.trials(database.open(tuner.key()));
  }
}
