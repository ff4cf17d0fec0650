package org.tilewright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tilewright.cli.workloads.WorkloadFileException;
import org.tilewright.measurement.replay.RecordingException;
import org.tilewright.space.operator.ShapeException;
import org.tilewright.space.operator.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Collects everything that is wrong with one command line, so that it is reported together. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  /** Begins with what the parser did not understand. */
  static Problems of(CommandSpec command) {
    Problems problems = new Problems();
    for (Exception each : command.commandLine().getParseResult().errors()) {
      if (each instanceof UnmatchedArgumentException unmatched) problems.add(unmatched, command);
      else problems.add(String.valueOf(each.getMessage()));
    }
    return problems;
  }

  private void add(UnmatchedArgumentException unmatched, CommandSpec command) {
    if (!command.subcommands().isEmpty()) {
      addCommand(unmatched.getUnmatched().get(0), List.copyOf(command.subcommands().keySet()));
      return;
    }
    for (String word : unmatched.getUnmatched()) {
      if (word.startsWith("-")) addOption(word.replaceFirst("=.*", ""), command);
      else
        add(
            "The word (%s) is not expected here. See %s --help."
                .formatted(word, command.qualifiedName()));
    }
  }

  private void addCommand(String name, List<String> known) {
    add(
        "The command (%s) is unknown. Known commands: %s.%s"
            .formatted(name, String.join(", ", known), Spelling.hint(name, known)));
  }

  private void addOption(String name, CommandSpec command) {
    add(
        "The option (%s) is unknown.%s See %s --help."
            .formatted(
                name,
                Spelling.hint(name, List.copyOf(command.optionsMap().keySet())),
                command.qualifiedName()));
  }

  void add(String problem) {
    found.add(problem);
  }

  /** What a reading gives, or empty if it has problems, which are added. */
  <T> Optional<T> check(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (ShapeException e) {
      found.addAll(e.problems());
    } catch (WorkloadFileException e) {
      found.addAll(e.problems());
    } catch (RecordingException e) {
      found.addAll(e.problems());
    } catch (IllegalArgumentException | ParameterException e) {
      found.add(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends a command whose line is wrong.
   *
   * @throws InputException with all of them if there is any
   */
  void refuse() {
    if (!found.isEmpty()) throw new InputException(found);
  }
}
