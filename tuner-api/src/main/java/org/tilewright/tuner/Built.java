package org.tilewright.tuner;

/** An artifact, or why there is none. */
public sealed interface Built permits Artifact, Built.Rejected {

  /** No artifact: {@link Failure#INVALID} or {@link Failure#BUILD_ERROR}, and the reason. */
  record Rejected(Failure kind, String message) implements Built {}
}
