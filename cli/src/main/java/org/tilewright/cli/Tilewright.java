package org.tilewright.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code tilewright} command. */
@Command(
    name = "tilewright",
    description = "Makes tensor operators fast on this machine, and remembers how.",
    subcommands = {
      TuneCommand.class,
      BestCommand.class,
      ShowCommand.class,
      ExportCommand.class,
      StatusCommand.class,
      TrainCommand.class,
      StudyCommand.class,
      BruteForceCommand.class,
      GenerateCompletion.class
    })
public final class Tilewright extends Subcommand {

  /** Runs one command line and ends the process with its exit code, see {@link ExitCodes}. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command with all its subcommands, ready to execute. */
  public static CommandLine commandLine() {
    CommandLine command = new CommandLine(new Tilewright());
    command.setExecutionExceptionHandler(new Complaints());
    command.setUsageHelpAutoWidth(true);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    // so that a command reports what was not understood together with the problems it finds
    command.getCommandSpec().parser().collectErrors(true);
    for (CommandLine each : command.getSubcommands().values()) {
      each.getCommandSpec().parser().collectErrors(true);
    }
    return command;
  }

  @Override
  int call(Problems problems) {
    if (problems.isEmpty()) {
      problems.add("No command is given. Try tilewright tune matmul 512x512x512, or --help.");
    }
    problems.refuse();
    return ExitCodes.INPUT;
  }
}
