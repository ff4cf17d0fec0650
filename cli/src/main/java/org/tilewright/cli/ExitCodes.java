package org.tilewright.cli;

/** What the process ends with; documented in every {@code --help}. */
final class ExitCodes {
  static final int DONE = 0;

  /** No valid trial, or nothing stored that was asked for. */
  static final int NOTHING = 1;

  /** The command line is wrong. */
  static final int INPUT = 2;

  /** The database, the worker or a native library does not work. */
  static final int ENVIRONMENT = 3;

  /** {@code EX_SOFTWARE} of BSD's sysexits.h. */
  static final int BUG = 70;

  /** What shells report for a process ended by SIGINT. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
