package org.tilewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactFolderTest {
  @TempDir private Path parent;

  @Test
  void deletesWhatAKilledProcessLeft() throws Exception {
    String java = ProcessHandle.current().info().command().orElse("java");
    Process ended = new ProcessBuilder(java, "-version").redirectErrorStream(true).start();
    ended.getInputStream().readAllBytes();
    ended.waitFor();
    Path left = parent.resolve("tilewright-artifacts-%d-1".formatted(ended.pid()));
    Files.createDirectories(left.resolve("inner"));
    Files.writeString(left.resolve("inner/kernel.so"), "");

    ArtifactFolder.in(parent).close();

    assertThat(left).doesNotExist();
  }

  @Test
  void leavesTheFoldersOfTheLivingAndOfOthersAlone() throws IOException {
    Path living = ArtifactFolder.in(parent).path();
    Path foreign = Files.createDirectories(parent.resolve("tilewright-artifacts-of-mine"));

    ArtifactFolder.in(parent).close();

    assertThat(living).exists();
    assertThat(foreign).exists();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> ArtifactFolder.in(parent.resolve("missing")))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("-Djava.io.tmpdir");
  }
}
