package org.tilewright.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tilewright.codegen.elf.SharedLibrary;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.codegen.llvm.Linker;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Manifest;

/**
 * A folder for libraries, each under a name of its own. Linked here, or by the linker of LLVM where
 * that takes more. Safe from several threads.
 */
final class Libraries {
  private static final int LONGEST_PREFIX = 60;

  private final Path folder;
  private final Linker linker;

  /**
   * @throws org.tilewright.codegen.llvm.ToolchainException if this platform has no linker
   * @throws UncheckedIOException if the folder cannot be made
   */
  Libraries(Path folder) {
    this.folder = folder;
    this.linker = Linker.load();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Links objects to a shared library.
   *
   * @throws CompilerException with the linker's message, or if the folder cannot be written
   */
  Artifact link(List<byte[]> objects, Manifest manifest) throws CompilerException {
    try {
      Path library = newFile(manifest, ".so");
      Optional<byte[]> linked = SharedLibrary.link(objects);
      if (linked.isEmpty()) linkByProcess(objects, manifest, library);
      else Files.write(library, linked.get());
      byte[] bytes = linked.isEmpty() ? Files.readAllBytes(library) : linked.get();
      return new Artifact(library, sha256(bytes), manifest);
    } catch (IOException e) {
      throw new CompilerException(
          "The folder of artifacts (%s) cannot be written: %s. Expected a folder with room for a few files. Free space or choose another one."
              .formatted(folder, e),
          e);
    }
  }

  private void linkByProcess(List<byte[]> objects, Manifest manifest, Path library)
      throws IOException, CompilerException {
    List<Path> files = new ArrayList<>();
    try {
      for (byte[] each : objects) {
        Path file = newFile(manifest, ".o");
        files.add(file);
        Files.write(file, each);
      }
      linker.link(files, library);
    } finally {
      files.forEach(Libraries::delete);
    }
  }

  private Path newFile(Manifest manifest, String suffix) throws IOException {
    String symbol = manifest.symbol();
    String prefix = symbol.substring(0, Math.min(symbol.length(), LONGEST_PREFIX));
    return Files.createTempFile(folder, prefix + "-", suffix);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // an object file too many in a folder of temporary files harms nobody
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
