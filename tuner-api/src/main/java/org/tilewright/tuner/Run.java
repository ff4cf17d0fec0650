package org.tilewright.tuner;

/** One run of a session, from opening it to its result. Engine thread only. */
final class Run {
  private final Plan plan;
  private final Bell bell;
  private final Stopwatch stopwatch;
  private final Journal journal;
  private final Limits limits;
  private final Lab lab;

  Run(Plan plan, Bell bell) {
    this.plan = plan;
    this.bell = bell;
    this.stopwatch = new Stopwatch(plan.nanoTime(), plan.listener());
    this.journal = new Journal(plan, stopwatch);
    this.limits = new Limits(plan, bell, stopwatch, journal.tally());
    this.lab = new Lab(plan, bell, stopwatch);
  }

  TuningResult toTheEnd() {
    plan.listener().started(plan.key(), limits.progress());
    Halt halt = limits.ofSearch();
    String reason = halt.reason().orElseGet(() -> search(halt));
    if (plan.reMatch() && !bell.stopped()) reMatch();
    TuningResult result = result(reason);
    plan.listener().finished(result);
    return result;
  }

  private String search(Halt halt) {
    Search search = Search.begin(plan, journal, lab, halt, stopwatch);
    try {
      String reason = search.run();
      search.saveCheckpoint();
      return reason;
    } finally {
      search.cancel();
    }
  }

  private void reMatch() {
    ReMatch reMatch = new ReMatch(plan, journal, lab, limits.ofReMatch());
    stopwatch.during(Phase.RE_MATCH, reMatch::play);
  }

  private TuningResult result(String reason) {
    Tally tally = journal.tally();
    return new TuningResult(
        plan.key(),
        tally.standings().best(),
        tally.standings().baseline(),
        tally.outcomes(),
        stopwatch.spent(),
        stopwatch.elapsed(),
        reason);
  }
}
