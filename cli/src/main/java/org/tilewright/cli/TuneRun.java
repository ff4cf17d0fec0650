package org.tilewright.cli;

import java.time.Duration;
import java.util.Optional;
import org.tilewright.agent.Transfer;
import org.tilewright.agent.ppo.PpoProvider;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.cost.Filters;
import org.tilewright.cost.trees.TrainedRanking;
import org.tilewright.cost.trees.TreesProvider;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.Precedents;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TunerBuilder;
import org.tilewright.tuner.TuningListener;
import org.tilewright.tuner.TuningResult;
import org.tilewright.workbench.Workbench;

/** Tunes one workload after the other. */
final class TuneRun implements AutoCloseable {
  /** A live line should live. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final TuneRequest request;
  private final Database database;
  private final TuneOutput output;
  private final Interruption interruption;
  private Optional<Workbench> bench = Optional.empty();
  private Optional<ElementType> measured = Optional.empty();

  TuneRun(TuneRequest request, Database database, TuneOutput output, Interruption interruption) {
    this.request = request;
    this.database = database;
    this.output = output;
    this.interruption = interruption;
  }

  /** Returns the exit code. */
  int toTheEnd() {
    boolean allValid = true;
    output.skipped(request.skipped());
    for (WorkloadFile.Row row : request.workloads()) {
      if (interruption.happened()) break;
      allValid &= tune(row);
    }
    output.end();
    if (interruption.happened()) return ExitCodes.INTERRUPTED;
    return allValid ? ExitCodes.DONE : ExitCodes.NOTHING;
  }

  /** Whether the session has a valid trial. */
  private boolean tune(WorkloadFile.Row row) {
    Workbench prepared = bench(row.operator().type());
    TuningResult result = run(row, prepared);
    SessionKey key = result.session();
    Summary summary = Summary.of(key, database.trials(database.open(key)));
    output.end(row, summary, result);
    return summary.best().isPresent();
  }

  private TuningResult run(WorkloadFile.Row row, Workbench prepared) {
    try (ProgressDisplay display = output.begin(row, prepared)) {
      Tuner tuner = tuner(row, prepared, display);
      interruption.stops(tuner);
      return tuner.run();
    }
  }

  /** The limits of a device are measured for one type of elements. */
  private Workbench bench(ElementType type) {
    if (!measured.equals(Optional.of(type))) {
      close();
      bench = Optional.of(Workbench.open(request.cores(), type));
      measured = Optional.of(type);
    }
    return bench.orElseThrow();
  }

  private Tuner tuner(WorkloadFile.Row row, Workbench prepared, TuningListener listener) {
    SearchSpace space = ScheduleSpace.of(row.operator(), prepared.target());
    Optional<TrainedPolicy> policy = fitting(space);
    TunerBuilder builder =
        Tuner.builder()
            .space(space)
            .harness(prepared.harness())
            .agent(policy.map(this::agent).orElse(request.agent()))
            .filter(Filters.diverse(Strategies.EPSILON))
            .setting("filter", "diverse " + Strategies.EPSILON)
            .protocol(Protocol.standard().withThreads(request.cores().size()))
            .database(database)
            .seed(request.seed())
            .stopWhen(request.budget().stopRule())
            .heartbeat(HEARTBEAT)
            .listener(listener);
    request.costModel().ifPresent(model -> predict(builder, model, space));
    policy.ifPresent(known -> builder.opening(known.opening()).setting("policy", known.id()));
    if (request.transfer()) learnFromOthers(builder, prepared);
    return builder.session(SessionNames.of(builder.build().key())).build();
  }

  /** A ranking for something else is left out, too. */
  private void predict(TunerBuilder builder, CostModelProvider model, SearchSpace space) {
    builder.costModel(model);
    if (!(model instanceof TreesProvider trees) || trees.ranking().isEmpty()) return;
    TrainedRanking ranking = trees.ranking().get();
    Optional<String> misfit = ranking.misfit(space);
    misfit.ifPresent(output::note);
    if (misfit.isEmpty()) builder.setting("ranking", ranking.id());
  }

  /** A policy for something else is no reason to refuse work that can be done without. */
  private Optional<TrainedPolicy> fitting(SearchSpace space) {
    request.policy().flatMap(each -> each.misfit(space)).ifPresent(output::note);
    return request.policyFor(space);
  }

  /** PPO does not only hear of the policy's proposals: it begins with the policy itself. */
  private AgentProvider agent(TrainedPolicy policy) {
    boolean learnsPolicies = request.agent() instanceof PpoProvider;
    return learnsPolicies ? new PpoProvider(policy) : request.agent();
  }

  private void learnFromOthers(TunerBuilder builder, Workbench prepared) {
    Precedents precedents = Precedents.in(database, prepared.harness());
    builder
        .opening(new Transfer(precedents))
        .experience(
            Experience.of(precedents, workload -> ScheduleSpace.of(workload, prepared.target())));
  }

  @Override
  public void close() {
    bench.ifPresent(Workbench::close);
    bench = Optional.empty();
  }
}
