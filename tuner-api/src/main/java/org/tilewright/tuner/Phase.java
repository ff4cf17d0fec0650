package org.tilewright.tuner;

/** What a session spends its time on. */
public enum Phase {
  /** The agent proposes. */
  PROPOSE,
  /** The cost model predicts and the filter picks. */
  PREDICT,
  /** The agent and the cost model learn from a generation. */
  LEARN,
  /** Trials and checkpoints are stored. */
  STORE,
  /** Nothing is left to do but to wait for measurements. */
  WAIT,
  /** The best few are measured again. */
  RE_MATCH,
  /** Artifacts are built: elsewhere, while the session does something of the above. */
  BUILD,
  /** Artifacts are run: elsewhere, while the session does something of the above. */
  RUN
}
