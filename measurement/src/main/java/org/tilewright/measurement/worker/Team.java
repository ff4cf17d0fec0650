package org.tilewright.measurement.worker;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.tilewright.measurement.cpu.Cores;

/**
 * Threads, each on a core of its own, that share the parallel loop of a kernel. They start together
 * and wait for each other inside native code after every execution.
 */
final class Team implements AutoCloseable {
  private static final int CACHE_LINE = 64;

  private final List<ExecutorService> threads = new ArrayList<>();

  Team(List<Integer> cores) {
    for (int core : cores) {
      ExecutorService thread = Executors.newSingleThreadExecutor(Team::daemon);
      thread.execute(() -> Cores.pinThread(core));
      threads.add(thread);
    }
  }

  /** Wall-clock seconds of {@code times} executions, from the last start to the last end. */
  double seconds(Kernel kernel, Arguments arguments, int wanted, long times) {
    long extent = kernel.manifest().parallelExtent();
    int parties = (int) Math.min(extent, Math.min(wanted, threads.size()));
    AtomicInteger waiting = new AtomicInteger(parties);
    try (Memory arrivals = new Memory(2 * CACHE_LINE)) {
      arrivals.clear();
      List<Future<long[]>> shares = new ArrayList<>();
      for (int i = 0; i < parties; i++) {
        long begin = extent * i / parties;
        long end = extent * (i + 1) / parties;
        Runnable share =
            () ->
                kernel.repeatRange(
                    times, begin, end, parties, arrivals.share(CACHE_LINE / 2), arguments);
        shares.add(threads.get(i).submit(() -> startAndEnd(share, waiting)));
      }
      return wallClock(shares);
    }
  }

  private static long[] startAndEnd(Runnable share, AtomicInteger waiting) {
    waiting.decrementAndGet();
    while (waiting.get() > 0) Thread.onSpinWait();
    long start = System.nanoTime();
    share.run();
    return new long[] {start, System.nanoTime()};
  }

  private static double wallClock(List<Future<long[]>> shares) {
    long start = Long.MIN_VALUE;
    long end = Long.MIN_VALUE;
    for (Future<long[]> share : shares) {
      long[] times = result(share);
      start = Math.max(start, times[0]);
      end = Math.max(end, times[1]);
    }
    return (end - start) * 1e-9;
  }

  private static long[] result(Future<long[]> share) {
    try {
      return share.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the worker's main thread", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "team");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.forEach(ExecutorService::shutdownNow);
  }
}
