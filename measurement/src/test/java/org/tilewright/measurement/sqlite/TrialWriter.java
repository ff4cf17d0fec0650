package org.tilewright.measurement.sqlite;

import java.nio.file.Path;
import java.util.List;
import org.tilewright.tuner.Database;

/** A process that appends trials for ever and prints each number once it is durable. */
final class TrialWriter {
  private TrialWriter() {}

  /** Arguments: the database. */
  public static void main(String[] arguments) {
    try (Database database = SqliteDatabase.open(Path.of(arguments[0]))) {
      Database.Session session = database.open(OneTrial.key());
      for (long number = database.trials(session).size() + 1; ; number++) {
        database.append(session, OneTrial.numbered(number));
        System.out.println(number);
      }
    }
  }

  static Process start(Path file, Path nativeFolder) throws Exception {
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dorg.sqlite.tmpdir=" + nativeFolder,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                TrialWriter.class.getName(),
                file.toString()))
        .start();
  }
}
