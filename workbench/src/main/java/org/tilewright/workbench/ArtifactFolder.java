package org.tilewright.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A temporary folder for the artifacts of this process, deleted when closed. A process that was
 * killed cannot do that: whoever comes next deletes what it left.
 */
record ArtifactFolder(Path path) implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("tilewright-artifacts-(\\d+)-.*");

  static ArtifactFolder create() {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static ArtifactFolder in(Path parent) {
    try {
      deleteOrphans(parent);
      String prefix = "tilewright-artifacts-%d-".formatted(ProcessHandle.current().pid());
      return new ArtifactFolder(Files.createTempDirectory(parent, prefix));
    } catch (IOException e) {
      throw new WorkbenchException(
          "No folder for artifacts can be made in %s (%s). Expected a writable folder. Name one with -Djava.io.tmpdir."
              .formatted(parent, e),
          e);
    }
  }

  private static void deleteOrphans(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      folders.filter(ArtifactFolder::isOrphan).forEach(ArtifactFolder::deleteAll);
    }
  }

  private static boolean isOrphan(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  @Override
  public void close() {
    deleteAll(path);
  }

  private static void deleteAll(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) Files.deleteIfExists(each);
    } catch (IOException | UncheckedIOException e) {
      // a file too many in the system's temporary folder harms nobody
    }
  }
}
