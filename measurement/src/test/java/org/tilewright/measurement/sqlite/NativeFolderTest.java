package org.tilewright.measurement.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {
  @TempDir Path folder;

  @Test
  void aFolderFromWhichSqliteCannotBeLoadedIsNamed() throws Exception {
    Path noFolder = Files.writeString(folder.resolve("a-file"), "");

    Process writer = TrialWriter.start(folder.resolve("trials.db"), noFolder);
    String words = new String(writer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(words)
        .contains("native library cannot be loaded from " + noFolder)
        .contains("expected a folder in which libraries may be executed")
        .contains("SqliteDatabase.nativeFolder");
  }
}
