package org.tilewright.benchmark;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** How every command of this module talks to its user. */
final class Commands {
  private Commands() {}

  /** A command line that ends with 1 and the message, without a stack trace, if it cannot go on. */
  static CommandLine line(Callable<Integer> command) {
    CommandLine line = new CommandLine(command);
    line.setExecutionExceptionHandler(
        (problem, failed, parsed) -> {
          failed.getErr().println(problem.getMessage());
          return 1;
        });
    return line;
  }
}
