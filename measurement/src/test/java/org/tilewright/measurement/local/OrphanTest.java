package org.tilewright.measurement.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class OrphanTest {
  @TempDir Path folder;

  @Test
  void aWorkerEndsWithItsParentEvenInsideAKernelThatNeverReturns() throws Exception {
    Path library = new TestKernels().artifact("endless").file();
    Path pidFile = folder.resolve("pid");
    Process parent = Orphanage.start(library, pidFile);
    while (!Files.exists(pidFile) && parent.isAlive()) Thread.onSpinWait();
    ProcessHandle worker =
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
    while (busy(worker).compareTo(Duration.ofMillis(500)) < 0) Thread.onSpinWait();
    Path temporary = Files.readSymbolicLink(Path.of("/proc/" + worker.pid() + "/cwd")).getParent();

    parent.destroyForcibly().waitFor();

    worker.onExit().get(10, TimeUnit.SECONDS);
    assertThat(worker.isAlive()).isFalse();
    assertThat(temporary).doesNotExist();
  }

  private static Duration busy(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ofDays(1));
  }
}
