package org.tilewright.measurement.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Role;
import org.tilewright.tuner.Manifest.Tolerance;

/**
 * Real shared libraries, compiled from the LLVM IR in the test resources, that do what their name
 * says: {@code right}, {@code segfault}, {@code endless}.
 */
final class TestKernels {
  private final Path folder;
  private final Path llc;
  private final Path linker;
  private int made;

  /** Keeps its files in the folder of build results. */
  TestKernels() {
    try {
      folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "kernels");
      llc = tool("llc", "llc");
      linker = tool("lld", "ld.lld");
      Files.createSymbolicLink(folder.resolve("libLLVM.so.20.1"), cached("libLLVM.so"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path tool(String name, String calledAs) throws IOException {
    Path file = cached(name);
    file.toFile().setExecutable(true);
    return Files.createSymbolicLink(folder.resolve(calledAs), file);
  }

  private static Path cached(String name) throws IOException {
    String resource = "/org/bytedeco/llvm/" + Loader.getPlatform() + "/" + name;
    return Loader.cacheResource(Loader.class, resource).toPath();
  }

  /** What the kernels claim to be: one input and one output of 1024 floats. */
  static Manifest manifest() {
    return new Manifest(
        "kernel",
        List.of(
            new Operand("in", Role.INPUT, "f32", List.of(1024L), "i"),
            new Operand("out", Role.OUTPUT, "f32", List.of(4L, 256L), "i,j")),
        true,
        8,
        new Tolerance(1e-6, 1e-6),
        2048,
        Optional.of("scale-1024"));
  }

  /** A new file with the kernel of this name. */
  Artifact artifact(String name) {
    return artifact(name, manifest());
  }

  Artifact artifact(String name, Manifest manifest) {
    try {
      Path library = folder.resolve(name + ".so");
      if (!Files.exists(library)) compile(name, library);
      Path copy = Files.copy(library, folder.resolve(name + "-" + made++ + ".so"));
      return new Artifact(copy, sha256(copy), manifest);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compile(String name, Path library) throws IOException, InterruptedException {
    Path source = folder.resolve(name + ".ll");
    Path object = folder.resolve(name + ".o");
    Files.writeString(source, source(name) + source("interface"));
    run(llc, "-filetype=obj", "-relocation-model=pic", "-o", object, source);
    run(linker, "-shared", "-o", library, object);
  }

  private static String source(String name) throws IOException {
    try (var in = TestKernels.class.getResourceAsStream("../kernels/" + name + ".ll")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void run(Object... words) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(words).stream().map(Object::toString).toList());
    builder.environment().put("LD_LIBRARY_PATH", folder.toString());
    builder.inheritIO();
    int code = builder.start().waitFor();
    if (code != 0) throw new IllegalStateException(words[0] + " ended with " + code);
  }

  static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
