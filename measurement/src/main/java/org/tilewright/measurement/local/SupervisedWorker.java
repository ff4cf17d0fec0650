package org.tilewright.measurement.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.tilewright.measurement.worker.Reply;
import org.tilewright.measurement.worker.Request;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Role;

/**
 * A worker that is started on demand and again after each death. One request at a time; {@link
 * #close} from any thread stops the one in progress.
 */
final class SupervisedWorker implements AutoCloseable {
  private static final int START_ATTEMPTS = 3;
  private static final long ROOM_BYTES = 300L << 20;

  /** Computing the reference plainly takes its time, but not for ever. */
  private static final Duration REFERENCE_LIMIT = Duration.ofMinutes(5);

  private final WorkerCommand command;
  private final TemporaryFolder folder = TemporaryFolder.create("tilewright-worker");
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private volatile Optional<WorkerProcess> current = Optional.empty();
  private volatile boolean closed;

  SupervisedWorker(WorkerCommand command) {
    this.command = command;
  }

  /** Has a library verified and timed: {@link Reply.Timed} or {@link Reply.Failed}. */
  Reply examine(Request request) {
    oneAtATime.lock();
    try {
      return converse(request);
    } catch (WorkerException e) {
      stop();
      return closed ? lost("it was closed") : e.reply();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      return lost("the waiting thread was interrupted");
    } finally {
      oneAtATime.unlock();
    }
  }

  private Reply converse(Request request) throws WorkerException, InterruptedException {
    WorkerProcess worker = running();
    long ceiling = residentBytes(request.manifest());
    worker.send(request);
    Reply first = worker.await(REFERENCE_LIMIT, ceiling, "compute the reference");
    if (!(first instanceof Reply.Prepared)) return first;
    Duration limit = Duration.ofNanos((long) (request.protocol().limitSeconds() * 1e9));
    return worker.await(limit, ceiling, "run the candidate");
  }

  /** The process id of the worker, which is started if it is not running. */
  long pid() throws WorkerException, InterruptedException {
    return running().pid();
  }

  private WorkerProcess running() throws WorkerException, InterruptedException {
    if (current.isPresent() && current.get().alive()) return current.get();
    stop();
    String reason = "";
    for (int attempt = 0; attempt < START_ATTEMPTS && !closed; attempt++) {
      try {
        return started();
      } catch (IOException e) {
        reason = String.valueOf(e.getMessage());
      }
    }
    throw new WorkerException(
        Failure.DEVICE_LOST,
        "The worker did not start in %d attempts (%s); expected a Java process from %s. Check free memory, process limits and the temporary folder."
            .formatted(START_ATTEMPTS, reason, command.java()));
  }

  private WorkerProcess started() throws IOException, InterruptedException {
    WorkerProcess worker =
        WorkerProcess.start(command, Files.createTempDirectory(folder.path(), "process"));
    current = Optional.of(worker);
    if (closed) stop();
    return worker;
  }

  /** Operands, the reference's outputs and a fixed room for everything else. */
  private static long residentBytes(Manifest manifest) {
    long bytes = ROOM_BYTES;
    for (Operand each : manifest.operands()) {
      bytes += each.role() == Role.OUTPUT ? 2 * each.bytes() : each.bytes();
    }
    return bytes;
  }

  private void stop() {
    current.ifPresent(WorkerProcess::close);
  }

  private static Reply lost(String reason) {
    return new Reply.Failed(
        Failure.DEVICE_LOST,
        "The worker was stopped in the middle of a candidate as %s; nothing is known about the candidate. Measure it again."
            .formatted(reason));
  }

  @Override
  public void close() {
    closed = true;
    stop();
    oneAtATime.lock();
    try {
      stop();
      folder.close();
    } finally {
      oneAtATime.unlock();
    }
  }
}
