package org.tilewright.cli;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command line in a process of its own, which can be sent signals. */
final class CommandProcess implements AutoCloseable {
  private static final long LIMIT_SECONDS = 30;

  private final Process process;
  private final BufferedReader err;
  private final Path out;

  private CommandProcess(Process process, Path out) {
    this.process = process;
    this.out = out;
    this.err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  /** Standard output goes to a new file in {@code folder}. */
  static CommandProcess start(Path folder, Object... words) throws IOException {
    return start(classPath(), folder, words);
  }

  /** The same where libraries with such a name are not installed. */
  static CommandProcess startWithout(String library, Path folder, Object... words)
      throws IOException {
    String rest =
        Stream.of(classPath().split(File.pathSeparator))
            .filter(each -> !each.contains(library))
            .collect(joining(File.pathSeparator));
    return start(rest, folder, words);
  }

  private static CommandProcess start(String classPath, Path folder, Object... words)
      throws IOException {
    // a process started by a shell in the background would ignore Ctrl-C
    List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT"));
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0", "-cp"));
    line.add(classPath);
    line.add(Tilewright.class.getName());
    for (Object each : words) line.add(each.toString());
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process = new ProcessBuilder(line).redirectOutput(out.toFile()).start();
    return new CommandProcess(process, out);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .replace("\n", File.pathSeparator);
  }

  /** Reads standard error up to a line that contains {@code text}. */
  void await(String text) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      seen.append(line).append('\n');
      if (line.contains(text)) return;
    }
    throw new AssertionError("The process ended before it said " + text + ":\n" + seen);
  }

  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  int exitCode() throws InterruptedException {
    if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) return process.exitValue();
    throw new AssertionError("The process does not end.");
  }

  String out() throws IOException {
    return Files.readString(out);
  }

  /** Waits until a process is gone. */
  static void awaitEnd(ProcessHandle handle) {
    handle.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      err.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
