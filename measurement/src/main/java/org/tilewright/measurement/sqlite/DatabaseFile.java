package org.tilewright.measurement.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tilewright.tuner.DatabaseException;

/** What can be said about a file before SQLite opens it. */
record DatabaseFile(Path path) {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  DatabaseFile {
    path = path.toAbsolutePath().normalize();
  }

  /** Refuses what cannot be written, or would be destroyed by writing. */
  void requireWritable() {
    requireFolder();
    requireOurs();
    if (Files.exists(path) ? !Files.isWritable(path) : !Files.isWritable(path.getParent())) {
      throw new DatabaseException(
          "The database %s cannot be written; expected a file and folder this user may write to. Change its permissions or name another file."
              .formatted(path));
    }
  }

  /** Refuses what cannot be read. */
  void requireReadable() {
    requireFolder();
    if (!Files.exists(path)) {
      throw new DatabaseException(
          "The database %s does not exist; expected a file written by a tuning session. Check its name or tune something first."
              .formatted(path));
    }
    requireOurs();
  }

  /** Whether there is something in it already. */
  boolean holdsData() {
    return Files.exists(path) && path.toFile().length() > 0;
  }

  private void requireFolder() {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new DatabaseException(
          "The folder of the database %s does not exist; expected a folder this user may write to. Create it or name another file."
              .formatted(path));
    }
  }

  private void requireOurs() {
    if (Files.isDirectory(path)) {
      throw new DatabaseException(
          "The database %s is a folder; expected a file. Name a file in it.".formatted(path));
    }
    if (Files.exists(path) && !startsLikeSqlite()) throw foreign("is no SQLite file");
  }

  private boolean startsLikeSqlite() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(MAGIC.length);
      return start.length == 0 || Arrays.equals(start, MAGIC);
    } catch (IOException e) {
      throw new DatabaseException(
          "The database %s cannot be read (%s); expected a file this user may read. Change its permissions or name another file."
              .formatted(path, e),
          e);
    }
  }

  /** The file is somebody else's. */
  DatabaseException foreign(String finding) {
    return new DatabaseException(
        "The file %s %s; expected a database of Tilewright. It was left as it is: name another file."
            .formatted(path, finding));
  }
}
