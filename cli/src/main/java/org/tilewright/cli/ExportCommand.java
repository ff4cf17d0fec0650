package org.tilewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.codegen.export.Exporter;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the fastest stored schedule of a workload as a library to link. */
@Command(
    name = "export",
    description = {
      "Writes the fastest stored schedule of an operator as files: manifest.json, which names the others, a shared library, its C header, an object file, LLVM IR, and the trace as JSON.",
      "",
      "The function is int SYMBOL(const T *in..., T *out), with dense row-major tensors in the order of the manifest's operands. It returns 0 when done and is safe from several threads."
    },
    footer = {"", "Example", "  tilewright export matmul 512x512x512 --out kernels"})
final class ExportCommand extends Subcommand {
  @Mixin private WorkloadOptions workload = new WorkloadOptions();
  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private DeviceOption device = new DeviceOption();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the files go; made if needed. Files of the same names are replaced.")
  private Optional<Path> folder = Optional.empty();

  @Override
  int call(Problems problems) {
    Optional<Operator> operator = workload.read(problems);
    if (folder.isEmpty()) {
      problems.add("No folder is given. Expected where to write the files. Add --out FOLDER.");
    }
    problems.refuse();
    Summary best = best(operator.orElseThrow());
    Path manifest = export(best, folder.orElseThrow());
    out().println("Exported %s to %s".formatted(best.session().workload().name(), manifest));
    return ExitCodes.DONE;
  }

  private Summary best(Operator operator) {
    try (Database stored = SqliteDatabase.openReadOnly(database.file())) {
      return new StoredResults(stored).best(operator.workload(), device.id());
    }
  }

  private static Path export(Summary best, Path folder) {
    Candidate candidate = best.best().orElseThrow().trial().candidate();
    try {
      return Exporter.write(candidate, best.seconds(), folder);
    } catch (IOException e) {
      throw new EnvironmentException(
          "The files cannot be written to %s (%s). Expected a folder this user may write to, with free space. Change its permissions or name another one."
              .formatted(folder, e),
          e);
    } catch (CompilerException e) {
      throw new EnvironmentException(
          "The code of trial %d cannot be compiled here (%s). Expected the tool chain it was tuned with (%s). Tune again with this one."
              .formatted(
                  best.best().orElseThrow().trial().number(),
                  e.getMessage(),
                  best.session().builderId()),
          e);
    }
  }
}
