package org.tilewright.tuner;

import java.util.List;
import java.util.Optional;

/**
 * Measures the fastest few again, taking turns, so that neither luck nor a device that heats up
 * names the winner. Engine thread only.
 */
final class ReMatch {
  private static final int ROUNDS = 5;

  private final Plan plan;
  private final Journal journal;
  private final Lab lab;
  private final Halt halt;

  ReMatch(Plan plan, Journal journal, Lab lab, Halt halt) {
    this.plan = plan;
    this.journal = journal;
    this.lab = lab;
    this.halt = halt;
  }

  /** What a re-match takes if everything takes as long as before. */
  static double expectedSeconds(Standings standings) {
    return ROUNDS
        * standings.finalists().stream()
            .map(trial -> trial.measurement().effort())
            .mapToDouble(effort -> effort.buildSeconds() + effort.runSeconds())
            .sum();
  }

  /** Plays every round there is time for; nothing if it was played before or nobody competes. */
  void play() {
    Standings standings = journal.tally().standings();
    List<Trial> finalists = standings.finalists();
    if (finalists.size() < 2 || standings.decided(ROUNDS)) return;
    for (int round = 0; round < ROUNDS; round++) {
      if (!playRound(finalists)) return;
    }
  }

  private boolean playRound(List<Trial> finalists) {
    List<Flight> flights = finalists.stream().map(this::send).toList();
    for (Flight flight : flights) {
      Optional<Measurement> measurement = lab.await(flight, halt);
      if (measurement.isEmpty()) {
        flights.forEach(Flight::cancel);
        return false;
      }
      Trial trial = journal.append(flight.candidate(), Trial.RE_MATCH, measurement.get());
      plan.listener().trial(trial, halt.progress());
    }
    return true;
  }

  private Flight send(Trial finalist) {
    double seconds = finalist.medianSeconds().orElseThrow();
    return lab.send(finalist.candidate(), Knowledge.patient(plan.protocol(), seconds));
  }
}
