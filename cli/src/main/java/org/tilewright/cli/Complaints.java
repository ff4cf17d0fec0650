package org.tilewright.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.tilewright.codegen.llvm.ToolchainException;
import org.tilewright.cost.trees.XGBoostUnavailableException;
import org.tilewright.tuner.DatabaseException;
import org.tilewright.tuner.DeviceLostException;
import org.tilewright.tuner.SessionMismatchException;
import org.tilewright.workbench.WorkbenchException;
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
          EnvironmentException.class,
          WorkbenchException.class,
          UncheckedIOException.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    int code = exitCode(e);
    if (code == ExitCodes.BUG) {
      err.println(
          "This is a bug in tilewright. Report it with the lines below; stored trials are safe.");
      e.printStackTrace(err);
    } else {
      err.println(e.getMessage());
    }
    err.flush();
    return code;
  }

  private static int exitCode(Exception e) {
    if (e instanceof InputException || e instanceof SessionMismatchException) {
      return ExitCodes.INPUT;
    }
    if (e instanceof NothingFoundException) return ExitCodes.NOTHING;
    boolean environment = ENVIRONMENT.stream().anyMatch(kind -> kind.isInstance(e));
    return environment ? ExitCodes.ENVIRONMENT : ExitCodes.BUG;
  }
}
