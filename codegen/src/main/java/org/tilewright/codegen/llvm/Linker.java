package org.tilewright.codegen.llvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/**
 * Links object files to a shared library with the {@code lld} inside the LLVM jar, in a process of
 * its own. Safe from several threads.
 */
public final class Linker {
  private static final long MOST_SECONDS = 60;

  private final Path lld;
  private final Path libraries;

  private Linker(Path lld, Path libraries) {
    this.lld = lld;
    this.libraries = libraries;
  }

  /**
   * The linker of the LLVM jar on the class path.
   *
   * @throws CompilerException if the jar has none for this platform
   */
  public static Linker load() throws CompilerException {
    try {
      Path lld = resource("lld");
      Path library = resource("libLLVM.so");
      if (!lld.toFile().canExecute() && !lld.toFile().setExecutable(true)) {
        throw new CompilerException("The linker (%s) cannot be made executable.".formatted(lld));
      }
      return new Linker(lld, alias(library, "libLLVM.so.20.1"));
    } catch (IOException e) {
      throw new CompilerException("The linker cannot be unpacked: " + e.getMessage(), e);
    }
  }

  private static Path resource(String name) throws IOException, CompilerException {
    String path = "/org/bytedeco/llvm/%s/%s".formatted(Loader.getPlatform(), name);
    File file = Loader.cacheResource(path);
    if (file == null) {
      throw new CompilerException(
          "The LLVM jar has no %s for this platform (%s). Add org.bytedeco:llvm with the classifier of the platform; linux-x86_64 is tested."
              .formatted(name, Loader.getPlatform()));
    }
    return file.toPath();
  }

  /** The jar ships the library without the suffix that its own executables ask for. */
  private static Path alias(Path library, String name) throws IOException {
    Path folder = library.resolveSibling("tilewright");
    Files.createDirectories(folder);
    try {
      Files.createSymbolicLink(folder.resolve(name), library);
    } catch (FileAlreadyExistsException e) {
      // made by an earlier run, or by another process just now
    }
    return folder;
  }

  /**
   * Links a shared library.
   *
   * @throws CompilerException with the linker's message
   */
  public void link(List<Path> objects, Path library) throws CompilerException {
    List<String> command = new ArrayList<>(List.of(lld.toString(), "-flavor", "gnu", "-shared"));
    command.addAll(List.of("--hash-style=gnu", "-o", library.toString()));
    for (Path each : objects) command.add(each.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
    try {
      run(builder.start());
    } catch (IOException e) {
      throw new CompilerException("The linker cannot be started: " + e.getMessage(), e);
    }
  }

  private static void run(Process process) throws IOException, CompilerException {
    try {
      process.getOutputStream().close();
      String said =
          new String(
                  process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .strip();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new CompilerException("The linker took longer than %d s.".formatted(MOST_SECONDS));
      }
      if (process.exitValue() != 0) throw new CompilerException("The linker failed: " + said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompilerException("The linker was interrupted.", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
