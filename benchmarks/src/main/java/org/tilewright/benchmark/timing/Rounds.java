package org.tilewright.benchmark.timing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Times work in turn, so that whatever slows the machine for a while slows everything. The order is
 * drawn anew in each round, the same in every run: who always came after the same other would meet
 * the caches and the clock as that one leaves them.
 *
 * @param count rounds; everything gets one sample in each
 * @param seconds least length of one sample
 * @param warmUpSeconds each runs this long before the first round: clock rates settle within about
 *     100 ms
 * @param mostSeconds of one piece of work in all rounds: what takes longer sits out most of them
 */
public record Rounds(int count, double seconds, double warmUpSeconds, double mostSeconds) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int SEED = 1;

  /** Twenty-one rounds of 10 ms after 200 ms each, and no more than 3 s of the slow ones. */
  public static Rounds standard() {
    return new Rounds(21, 0.01, 0.2, 3);
  }

  /** The same with another number of rounds. */
  public Rounds withCount(int rounds) {
    return new Rounds(rounds, seconds, warmUpSeconds, mostSeconds);
  }

  /** Samples in the order of {@code all}; {@code nanoTime} as {@link System#nanoTime()}. */
  public List<Samples> time(List<? extends Work> all, LongSupplier nanoTime) {
    List<Turn> turns = all.stream().map(each -> warmUp(each, nanoTime)).toList();
    List<Turn> order = new ArrayList<>(turns);
    Random draw = new Random(SEED);
    for (int round = 0; round < count; round++) {
      Collections.shuffle(order, draw);
      for (Turn each : order) {
        if (round % each.every == 0) each.sample(round, nanoTime);
      }
    }
    return turns.stream().map(each -> new Samples(each.seconds)).toList();
  }

  /** Runs until warm; finds out how many executions fill a sample, and how many rounds it plays. */
  private Turn warmUp(Work work, LongSupplier nanoTime) {
    double spent = 0;
    long times = 1;
    while (true) {
      double each = secondsOf(work, times, nanoTime);
      spent += each * times;
      if (spent >= warmUpSeconds && each * times >= seconds / 2) {
        long fill = Math.max(1, (long) Math.ceil(seconds / each));
        return new Turn(work, fill, (int) Math.ceil(count * fill * each / mostSeconds));
      }
      if (each * times < seconds) times *= 2;
    }
  }

  private static double secondsOf(Work work, long times, LongSupplier nanoTime) {
    long start = nanoTime.getAsLong();
    work.execute(times);
    return (nanoTime.getAsLong() - start) / NANOS_PER_SECOND / times;
  }

  /** One piece of work on its way through the rounds. */
  private static final class Turn {
    private final Work work;
    private final long times;
    private final int every;
    private final NavigableMap<Integer, Double> seconds = new TreeMap<>();

    /**
     * @param every plays one round of so many
     */
    Turn(Work work, long times, int every) {
      this.work = work;
      this.times = times;
      this.every = Math.max(1, every);
    }

    void sample(int round, LongSupplier nanoTime) {
      seconds.put(round, secondsOf(work, times, nanoTime));
    }
  }
}
