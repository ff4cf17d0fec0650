package org.tilewright.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.tilewright.codegen.llvm.ToolchainException;
import org.tilewright.cost.XGBoostUnavailableException;
import org.tilewright.tuner.DatabaseException;
import org.tilewright.tuner.DeviceLostException;
import org.tilewright.tuner.SessionMismatchException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what ended a command into words and an exit code. */
final class Complaints implements IExecutionExceptionHandler {
  private static final List<Class<? extends Exception>> ENVIRONMENT =
      List.of(
          DatabaseException.class,
          ToolchainException.class,
          XGBoostUnavailableException.class,
          DeviceLostException.class,
          WorkbenchException.class,
          UncheckedIOException.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof InputException input) {
      input.problems().forEach(err::println);
      return ExitCodes.INPUT;
    }
    if (e instanceof SessionMismatchException) {
      err.println(e.getMessage());
      return ExitCodes.INPUT;
    }
    if (e instanceof NothingFoundException) {
      err.println(e.getMessage());
      return ExitCodes.NOTHING;
    }
    if (ENVIRONMENT.stream().anyMatch(kind -> kind.isInstance(e))) {
      err.println(e.getMessage());
      return ExitCodes.ENVIRONMENT;
    }
    err.println(
        "This is a bug in tilewright. Report it with the lines below; stored trials are safe.");
    e.printStackTrace(err);
    return ExitCodes.BUG;
  }
}
