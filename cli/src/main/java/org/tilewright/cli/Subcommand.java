package org.tilewright.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has: {@code --help}, {@code --version}, and the meaning of its exit codes. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = ReleaseVersion.class,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nParameters%n",
    optionListHeading = "%nOptions%n",
    commandListHeading = "%nCommands%n",
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "0:done",
      "1:no valid trial, or nothing found",
      "2:the command line is wrong",
      "3:the database, the worker or a native library does not work",
      "70:a bug in tilewright",
      "130:stopped by Ctrl-C; what was found until then is printed and stored"
    })
abstract class Subcommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public final Integer call() {
    try {
      return call(Problems.of(spec));
    } finally {
      out().flush();
    }
  }

  /**
   * Does it.
   *
   * @param problems what the parser did not understand
   * @return the exit code
   */
  abstract int call(Problems problems);

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final Screen screen() {
    return Screen.of(spec.commandLine());
  }
}
