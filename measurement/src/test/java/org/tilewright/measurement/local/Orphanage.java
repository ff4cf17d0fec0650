package org.tilewright.measurement.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.measurement.worker.Request;
import org.tilewright.tuner.Protocol;

/** A process that has a worker run a kernel that never returns, to be killed by a test. */
final class Orphanage {
  private Orphanage() {}

  /** Arguments: the kernel's library, and the file in which to write the worker's process id. */
  public static void main(String[] arguments) throws Exception {
    try (SupervisedWorker worker = new SupervisedWorker(WorkerCommand.on(Cores.last(1)))) {
      Path pid = Path.of(arguments[1]);
      Files.writeString(Path.of(pid + ".part"), Long.toString(worker.pid()));
      Files.move(Path.of(pid + ".part"), pid);
      worker.examine(
          new Request(arguments[0], TestKernels.manifest(), Protocol.standard().withLimit(60)));
    }
  }

  /** Starts one. */
  static Process start(Path library, Path pid) throws Exception {
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Orphanage.class.getName(),
                library.toString(),
                pid.toString()))
        .inheritIO()
        .start();
  }
}
