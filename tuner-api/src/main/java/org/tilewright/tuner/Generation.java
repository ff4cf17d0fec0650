package org.tilewright.tuner;

import java.util.List;

/** Candidates proposed from the same knowledge, on their way through the harness. */
record Generation(List<Proposal> proposals, List<Flight> flights, Protocol protocol) {

  Generation {
    proposals = List.copyOf(proposals);
    flights = List.copyOf(flights);
  }

  List<State> states() {
    return proposals.stream().map(Proposal::state).toList();
  }

  boolean hasBaseline() {
    return proposals.stream().anyMatch(each -> each.proposedBy().equals(Trial.BASELINE));
  }

  void cancel() {
    flights.forEach(Flight::cancel);
  }
}
