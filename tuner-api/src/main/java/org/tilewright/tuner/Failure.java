package org.tilewright.tuner;

/** Why a candidate has no time. */
public enum Failure {
  /** The builder refused the schedule before generating code. */
  INVALID,
  /** Code could not be generated, compiled or linked. */
  BUILD_ERROR,
  /** The output differs from the reference, or came faster than the device can compute. */
  WRONG_RESULT,
  /** Stopped at the time limit. */
  TIMEOUT,
  /** The process that ran it died. */
  CRASH,
  /** The device went away; says nothing about the candidate, which is measured again. */
  DEVICE_LOST
}
