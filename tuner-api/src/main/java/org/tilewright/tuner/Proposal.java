package org.tilewright.tuner;

/** A complete state and who wants it measured. */
record Proposal(State state, String proposedBy) {

  Trace trace() {
    return state.trace();
  }
}
