package org.tilewright.codegen.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalDouble;
import org.tilewright.codegen.KernelCompiler;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Manifest;

/**
 * Writes a candidate as files: {@code SYMBOL.so}, {@code SYMBOL.h}, {@code SYMBOL.o} (the kernel
 * without its reference), {@code SYMBOL.ll}, {@code trace.json} and {@code manifest.json}, which
 * names the others. Existing files of these names are replaced.
 */
public final class Exporter {
  private final KernelCompiler compiler;
  private final Path folder;

  private Exporter(KernelCompiler compiler, Path folder) {
    this.compiler = compiler;
    this.folder = folder;
  }

  /**
   * Writes a candidate into a folder, which is made if needed.
   *
   * @param seconds of one execution, if that was measured
   * @return the path of {@code manifest.json}
   * @throws IOException if a file cannot be written
   * @throws CompilerException if LLVM refuses the code
   * @throws IllegalArgumentException if workload, target or trace are none of ours
   */
  public static Path write(Candidate candidate, OptionalDouble seconds, Path folder)
      throws IOException, CompilerException {
    Files.createDirectories(folder);
    return new Exporter(KernelCompiler.in(folder), folder).write(candidate, seconds);
  }

  private Path write(Candidate candidate, OptionalDouble seconds)
      throws IOException, CompilerException {
    Operator operator = Operators.fromSpec(candidate.workload().spec());
    LoopNest nest = ScheduleSpace.of(operator, candidate.target()).nest(candidate.trace());
    CpuTarget target = CpuTarget.of(candidate.target());
    Manifest manifest = compiler.manifest(nest);
    String symbol = manifest.symbol();
    Description.Files files =
        new Description.Files(
            symbol + ".so", symbol + ".h", symbol + ".o", symbol + ".ll", "trace.json");
    Artifact artifact = compiler.compile(nest, target);
    Files.move(
        artifact.file(), folder.resolve(files.library()), StandardCopyOption.REPLACE_EXISTING);
    Files.write(folder.resolve(files.object()), compiler.object(nest, target));
    write(files.ir(), compiler.code(nest, target).ir());
    write(files.header(), new Header(operator, manifest, target.processor()).text());
    Description description = new Description(candidate, manifest, compiler.id(), seconds);
    write(files.trace(), description.traceJson());
    return write("manifest.json", description.manifestJson(files));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
