package org.tilewright.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Times contenders in turn, A B A B and so on, so that whatever slows the machine for a while slows
 * them all.
 *
 * @param count rounds; every contender gets one sample in each
 * @param seconds least length of one sample
 * @param warmUpSeconds each contender runs this long before the first round: clock rates settle
 *     within about 100 ms
 */
record Rounds(int count, double seconds, double warmUpSeconds) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Twenty-one rounds of 10 ms, after 200 ms each. */
  static Rounds standard() {
    return new Rounds(21, 0.01, 0.2);
  }

  Rounds withCount(int rounds) {
    return new Rounds(rounds, seconds, warmUpSeconds);
  }

  /** Samples in the order of {@code contenders}; {@code nanoTime} as {@link System#nanoTime()}. */
  List<Samples> time(List<? extends Contender> contenders, LongSupplier nanoTime) {
    long[] times = new long[contenders.size()];
    for (int i = 0; i < times.length; i++) times[i] = warmUp(contenders.get(i), nanoTime);
    List<List<Double>> seconds = new ArrayList<>();
    for (int i = 0; i < times.length; i++) seconds.add(new ArrayList<>());
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < times.length; i++) {
        seconds.get(i).add(secondsOf(contenders.get(i), times[i], nanoTime));
      }
    }
    return seconds.stream().map(Samples::new).toList();
  }

  /** Runs until warm; returns how many executions fill a sample. */
  private long warmUp(Contender contender, LongSupplier nanoTime) {
    double spent = 0;
    long times = 1;
    while (true) {
      double each = secondsOf(contender, times, nanoTime);
      spent += each * times;
      if (spent >= warmUpSeconds && each * times >= seconds / 2) {
        return (long) Math.ceil(seconds / each);
      }
      if (each * times < seconds) times *= 2;
    }
  }

  private static double secondsOf(Contender contender, long times, LongSupplier nanoTime) {
    long start = nanoTime.getAsLong();
    contender.execute(times);
    return (nanoTime.getAsLong() - start) / NANOS_PER_SECOND / times;
  }
}
