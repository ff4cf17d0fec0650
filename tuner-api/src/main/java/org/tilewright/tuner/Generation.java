package org.tilewright.tuner;

import java.util.List;

/** Candidates proposed from the same knowledge, on their way through the harness. */
record Generation(List<State> states, List<Flight> flights, Protocol protocol, String proposedBy) {

  Generation {
    states = List.copyOf(states);
    flights = List.copyOf(flights);
  }

  void cancel() {
    flights.forEach(Flight::cancel);
  }
}
