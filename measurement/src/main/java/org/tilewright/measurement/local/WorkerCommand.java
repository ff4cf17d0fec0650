package org.tilewright.measurement.local;

import com.sun.jna.Native;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tilewright.measurement.worker.Worker;
import org.tilewright.tuner.Manifest;

/** How a worker is started: this Java, a small heap, and only the classes it needs. */
record WorkerCommand(Path java, List<Integer> cores) {

  /** With the Java that runs this process. */
  static WorkerCommand on(List<Integer> cores) {
    String executable = File.separatorChar == '\\' ? "java.exe" : "java";
    return new WorkerCommand(Path.of(System.getProperty("java.home"), "bin", executable), cores);
  }

  /** A process that keeps its temporary files in {@code folder}. */
  ProcessBuilder builder(Path folder) {
    List<String> words = new ArrayList<>();
    words.add(java.toString());
    words.addAll(options(folder));
    words.addAll(List.of("-cp", classPath(), Worker.class.getName()));
    words.add(cores.stream().map(String::valueOf).collect(Collectors.joining(",")));
    words.add(folder.toString());
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    return builder;
  }

  private static List<String> options(Path folder) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ErrorFileToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorLogTimeout=2",
                "-XX:-UsePerfData",
                "-Djna.nosys=true",
                "-Djna.tmpdir=" + folder,
                "-Djava.io.tmpdir=" + folder));
    if (Runtime.version().feature() >= 24) options.add("--enable-native-access=ALL-UNNAMED");
    return options;
  }

  private static String classPath() {
    return Stream.of(Worker.class, Manifest.class, Native.class)
        .map(WorkerCommand::origin)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of " + type + " is no path", e);
    }
  }
}
