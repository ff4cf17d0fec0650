package org.tilewright.codegen.llvm;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
   * @throws ToolchainException if there is none for this platform
   */
  public static Linker load() {
    if (!Loader.getPlatform().startsWith("linux")) {
      throw new ToolchainException(
          "Shared libraries cannot be linked on this platform (%s): its C library is needed for that. Expected Linux, where libraries take malloc from the program that loads them. Tune there."
              .formatted(Loader.getPlatform()));
    }
    try {
      Path lld = resource("lld");
      Path library = resource("libLLVM.so");
      if (!lld.toFile().canExecute() && !lld.toFile().setExecutable(true)) {
        throw new ToolchainException(
            "The linker (%s) cannot be made executable. Expected a cache folder that allows programs. Choose another one with -Dorg.bytedeco.javacpp.cachedir=FOLDER."
                .formatted(lld));
      }
      return new Linker(lld, alias(library, "libLLVM.so.20.1"));
    } catch (IOException e) {
      throw new ToolchainException(
          "The linker cannot be unpacked (%s). Expected a writable cache folder. Choose another one with -Dorg.bytedeco.javacpp.cachedir=FOLDER."
              .formatted(e.getMessage()),
          e);
    }
  }

  private static Path resource(String name) throws IOException {
    String path = "/org/bytedeco/llvm/%s/%s".formatted(Loader.getPlatform(), name);
    File file = Loader.cacheResource(path);
    if (file == null) {
      throw new ToolchainException(
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
    command.addAll(List.of("--threads=1", "--hash-style=gnu", "-o", library.toString()));
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
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
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
