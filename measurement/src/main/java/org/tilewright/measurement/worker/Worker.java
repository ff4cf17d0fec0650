package org.tilewright.measurement.worker;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.tuner.Failure;

/**
 * The isolated process: takes requests from standard input, answers on standard output, and ends
 * itself when its parent is gone, even while native code does not return.
 *
 * <p>Arguments: the cores to run on, {@code 2,3}, and a folder of temporary files to delete with
 * itself.
 */
public final class Worker {
  private static final int STDOUT = 1;
  private static final int STDERR = 2;
  private static final int SIGINT = 2;
  private static final Pointer SIG_IGN = Pointer.createConstant(1);

  private final OutputStream replies;
  private final Path folder;
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private final Examiner examiner;

  private Worker(OutputStream replies, List<Integer> cores, Path folder) {
    this.replies = replies;
    this.folder = folder;
    this.examiner = new Examiner(cores);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    OutputStream replies = standardOutput();
    List<Integer> cores = Stream.of(arguments[0].split(",")).map(Integer::valueOf).toList();
    Cores.pinProcess(cores);
    ignoreInterrupts();
    new Worker(replies, cores, Path.of(arguments[1])).serve();
  }

  /**
   * Takes standard output for the replies alone. Whatever else is printed there, by a kernel or by
   * the virtual machine in its last moments, goes to standard error from now on.
   */
  private static OutputStream standardOutput() throws IOException {
    System.setOut(System.err);
    if (Platform.isWindows()) return new FileOutputStream(FileDescriptor.out);
    int copy = libc("dup").invokeInt(new Object[] {STDOUT});
    OutputStream replies = new FileOutputStream("/dev/fd/" + copy);
    libc("dup2").invokeInt(new Object[] {STDERR, STDOUT});
    libc("close").invokeInt(new Object[] {copy});
    return replies;
  }

  private static Function libc(String name) {
    return Function.getFunction(Platform.C_LIBRARY_NAME, name);
  }

  /** A terminal sends Ctrl-C to us, too, but only the parent decides when to stop. */
  private static void ignoreInterrupts() {
    if (Platform.isWindows()) return;
    libc("signal").invokePointer(new Object[] {SIGINT, SIG_IGN});
  }

  private void serve() throws InterruptedException {
    Thread reader = new Thread(this::readRequests, "requests");
    reader.setDaemon(true);
    reader.start();
    reply(new Reply.Ready());
    while (true) reply(examine(requests.take()));
  }

  private Reply examine(Request request) {
    try {
      return examiner.examine(request, () -> reply(new Reply.Prepared()));
    } catch (RuntimeException | OutOfMemoryError bug) {
      return new Reply.Failed(
          Failure.CRASH, "The worker failed on the candidate: %s.".formatted(bug));
    }
  }

  private void readRequests() {
    try (InputStream in = new BufferedInputStream(System.in)) {
      for (Optional<DataInputStream> next = Frames.read(in);
          next.isPresent();
          next = Frames.read(in)) {
        requests.add(Request.read(next.get()));
      }
    } catch (IOException parentIsGone) {
      // the same as the end of the stream
    } finally {
      deleteFolder();
      Runtime.getRuntime().halt(0);
    }
  }

  /** Nobody else will, if the parent was killed. */
  private void deleteFolder() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) Files.delete(each);
      Files.delete(folder);
      Files.delete(folder.getParent());
    } catch (IOException stillInUse) {
      // what is left is in the system's temporary folder
    }
  }

  private void reply(Reply reply) {
    try {
      Frames.write(replies, reply::write);
    } catch (IOException e) {
      throw new UncheckedIOException("The parent of this worker is gone", e);
    }
  }
}
