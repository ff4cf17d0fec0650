package org.tilewright.tuner;

/** One step of {@link SearchSpace#replay}, with an explanation when it does not fit. */
final class Replay {
  private Replay() {}

  static State decide(State state, Decision decision, int position) {
    if (state.complete()) {
      throw new TraceException(position, "\"" + decision + "\" comes after the last knob");
    }
    Knob knob = state.knob();
    if (!knob.name().equals(decision.knob())) {
      throw new TraceException(
          position, "expected the knob " + knob.name() + ", found " + decision.knob());
    }
    return state.decide(legalOption(state, knob, decision, position));
  }

  private static int legalOption(State state, Knob knob, Decision decision, int position) {
    int option = knob.options().indexOf(decision.option());
    if (option < 0) {
      String rule = "%s has no option %s; its options are %s";
      throw new TraceException(
          position, rule.formatted(knob.name(), decision.option(), knob.options()));
    }
    if (!state.legal().get(option)) {
      throw new TraceException(position, "\"" + decision + "\" is not legal here");
    }
    return option;
  }
}
