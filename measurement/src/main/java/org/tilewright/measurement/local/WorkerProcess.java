package org.tilewright.measurement.local;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tilewright.measurement.worker.Frames;
import org.tilewright.measurement.worker.Reply;
import org.tilewright.measurement.worker.Request;
import org.tilewright.tuner.Failure;

/** One child process and the conversation with it. Used by one thread; {@link #close} by any. */
final class WorkerProcess implements AutoCloseable {
  private static final long START_SECONDS = 20;
  private static final int POLL_MILLIS = 10;

  /** What the reader thread saw: a reply, garbage, or the end. */
  private sealed interface Event {
    record Said(Reply reply) implements Event {}

    record Garbage(String what) implements Event {}

    record End() implements Event {}
  }

  private final Process process;
  private final DeathNote deathNote;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  private WorkerProcess(Process process) {
    this.process = process;
    this.deathNote = new DeathNote(process.getErrorStream());
    Thread reader = new Thread(this::readReplies, "worker-replies");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a child that keeps its own temporary files in {@code folder}, and waits for it. */
  static WorkerProcess start(WorkerCommand command, Path folder)
      throws IOException, InterruptedException {
    WorkerProcess worker = new WorkerProcess(command.builder(folder).start());
    try {
      worker.awaitStart();
      return worker;
    } catch (IOException | InterruptedException e) {
      worker.close();
      throw e;
    }
  }

  private void awaitStart() throws IOException, InterruptedException {
    Event first = events.poll(START_SECONDS, TimeUnit.SECONDS);
    if (first == null) throw new IOException("it said nothing for " + START_SECONDS + " s");
    if (first instanceof Event.End) throw new IOException("it died of " + causeOfDeath());
    if (first instanceof Event.Garbage garbage) throw new IOException("it sent " + garbage.what());
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  void send(Request request) throws WorkerException, InterruptedException {
    try {
      Frames.write(process.getOutputStream(), request::write);
    } catch (IOException e) {
      throw died("before the candidate was sent");
    }
  }

  /**
   * The next reply.
   *
   * @param residentBytes above which the worker is stopped
   * @param activity what the worker is doing, for the message: {@code run the candidate}
   */
  Reply await(Duration limit, long residentBytes, String activity)
      throws WorkerException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      Event event = events.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (event instanceof Event.Said said) return said.reply();
      if (event instanceof Event.Garbage garbage) throw garbled(garbage.what());
      if (event instanceof Event.End) throw died("while it should " + activity);
      checkMemory(residentBytes);
    }
    throw new WorkerException(
        Failure.TIMEOUT,
        "The worker was stopped as it did not %s within the limit of %s s. If the candidate is worth more, raise the limit."
            .formatted(activity, limit.toMillis() / 1000.0));
  }

  private void checkMemory(long limit) throws WorkerException {
    long resident = ResidentSet.bytes(process.pid());
    if (resident <= limit) return;
    throw new WorkerException(
        Failure.CRASH,
        "The worker was stopped at %d MiB of resident memory; expected at most %d MiB (operands and 300 MiB). The candidate packs or allocates too much."
            .formatted(resident >> 20, limit >> 20));
  }

  private WorkerException garbled(String what) {
    return new WorkerException(
        Failure.CRASH,
        "The worker sent %s; expected nothing but messages from it. The candidate must not write to files it did not open."
            .formatted(what));
  }

  private WorkerException died(String when) throws InterruptedException {
    return new WorkerException(
        Failure.CRASH,
        "The worker died %s of %s; expected it to answer. A candidate that does this reads or writes where it must not, or the system stopped it."
            .formatted(when, causeOfDeath()));
  }

  private String causeOfDeath() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    return deathNote.causeOfDeath(process.exitValue());
  }

  private void readReplies() {
    try (InputStream in = new BufferedInputStream(process.getInputStream())) {
      for (Optional<DataInputStream> next = Frames.read(in);
          next.isPresent();
          next = Frames.read(in)) {
        events.add(new Event.Said(Reply.read(next.get())));
      }
      events.add(new Event.End());
    } catch (Frames.GarbageException e) {
      events.add(new Event.Garbage(e.found()));
    } catch (IOException e) {
      events.add(new Event.End());
    }
  }

  /** Kills the child and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
