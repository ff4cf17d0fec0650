package org.tilewright.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how the fastest stored schedule of a workload came about. */
@Command(
    name = "show",
    description =
        "Shows the fastest stored schedule of an operator: its decisions, its loops before and after, and its code.")
final class ShowCommand extends Subcommand {
  /** Which code to show. */
  enum Code {
    IR,
    ASM,
    NONE
  }

  /** The values of {@code --code}. */
  static final class Codes extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Codes() {
      super(
          List.of(Code.values()).stream()
              .map(each -> each.name().toLowerCase(Locale.ROOT))
              .toList());
    }
  }

  @Mixin private WorkloadOptions workload = new WorkloadOptions();
  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private DeviceOption device = new DeviceOption();

  @Option(
      names = "--code",
      paramLabel = "KIND",
      defaultValue = "ir",
      completionCandidates = Codes.class,
      description =
          "Generated code: ir (LLVM's, before its passes), asm, or none. Standard: ${DEFAULT-VALUE}.")
  private Code code = Code.IR;

  @Option(names = "--json", description = "One JSON document.")
  private boolean json;

  @Override
  int call(Problems problems) {
    Optional<Operator> operator = workload.read(problems);
    problems.refuse();
    try (Database stored = SqliteDatabase.openReadOnly(database.file())) {
      show(new StoredResults(stored).best(operator.orElseThrow().workload(), device.id()));
      return ExitCodes.DONE;
    }
  }

  private void show(Summary summary) {
    PrintWriter out = out();
    Exhibit exhibit = Exhibit.of(summary, code);
    if (json) out.println(ResultJson.text(exhibit.json(database.file())));
    else exhibit.print(out, database.file());
  }
}
