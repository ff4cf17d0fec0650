package org.tilewright.benchmark.peer;

import java.util.Optional;
import org.tilewright.space.operator.Operator;

/** Another library, or another way to get code: what we are compared with. */
public interface Peer {

  /** What users type: {@code onednn}. */
  String name();

  /** What people read: {@code oneDNN}. */
  String title();

  /** Whom it counts as in summaries. */
  default Rank rank() {
    return Rank.LIBRARY;
  }

  /**
   * The peer's code for an operator, or empty if the peer has no such operator.
   *
   * @throws LinkageError or another unchecked exception if its native library does not load
   */
  Optional<Contender> contender(Operator operator);

  /** What a contender is in a comparison. */
  enum Rank {
    /** Our best kernel. */
    TUNED,
    /** Our default schedule. */
    UNTUNED,
    /** A library that people use. */
    LIBRARY,
    /** Nobody's best effort: shows what the effort is worth. */
    BASELINE
  }
}
