package org.tilewright.tuner;

import java.util.List;
import java.util.Optional;

/**
 * Measures the fastest few again, taking turns, so that neither luck nor a device that heats up
 * names the winner. Engine thread only.
 */
final class ReMatch {
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

  /** What a re-match takes at least if everything takes as long as before. */
  static double expectedSeconds(Standings standings) {
    return Standings.LEAST_ROUNDS
        * standings.finalists().stream()
            .map(trial -> trial.measurement().effort())
            .mapToDouble(effort -> effort.buildSeconds() + effort.runSeconds())
            .sum();
  }

  /** Plays as many rounds as it takes and there is time for; none if they were played before. */
  void play() {
    Standings standings = journal.tally().standings();
    List<Trial> contenders = standings.contenders();
    while (!contenders.isEmpty() && playRound(contenders)) contenders = standings.contenders();
  }

  private boolean playRound(List<Trial> contenders) {
    List<Flight> flights = contenders.stream().map(this::send).toList();
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

  private Flight send(Trial contender) {
    double seconds = contender.medianSeconds().orElseThrow();
    return lab.send(contender.candidate(), Knowledge.patient(plan.protocol(), seconds));
  }
}
