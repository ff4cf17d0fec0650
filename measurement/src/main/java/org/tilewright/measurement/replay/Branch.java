package org.tilewright.measurement.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Trace;

/** The recorded traces as a tree: what is asked after some decisions, and what can be answered. */
final class Branch {
  private String knob = "";
  private final Map<String, Branch> next = new LinkedHashMap<>();
  private boolean end;

  /** Takes a trace in, unless it asks other questions than those before it. */
  boolean offer(Trace trace) {
    Branch at = this;
    for (Decision each : trace.decisions()) {
      if (at.end || !(at.knob.isEmpty() || at.knob.equals(each.knob()))) return false;
      at.knob = each.knob();
      at = at.next.computeIfAbsent(each.option(), option -> new Branch());
    }
    if (!at.knob.isEmpty()) return false;
    at.end = true;
    return true;
  }

  /** Whether nothing is asked any more. */
  boolean isEnd() {
    return end;
  }

  /** The question, if it is not the end. */
  String knob() {
    return knob;
  }

  Optional<Branch> after(String option) {
    return Optional.ofNullable(next.get(option));
  }
}
