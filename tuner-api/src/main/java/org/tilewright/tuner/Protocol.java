package org.tilewright.tuner;

/**
 * How a candidate is timed.
 *
 * @param samples how many are kept; each is the mean of as many executions as fill {@code
 *     sampleSeconds}
 * @param sampleSeconds least length of one sample
 * @param patienceSeconds a candidate whose warm execution is slower is not worth more than that one
 *     sample
 * @param limitSeconds wall clock for everything; after it the candidate is stopped with {@link
 *     Failure#TIMEOUT}
 * @param threads that share the parallel loop
 */
public record Protocol(
    int samples, double sampleSeconds, double patienceSeconds, double limitSeconds, int threads) {

  public Protocol {
    if (samples < 1 || threads < 1 || !(sampleSeconds > 0) || !(limitSeconds > 0)) {
      throw new IllegalArgumentException(
          "A protocol needs at least one sample (%d) and thread (%d), and positive times (%s s, %s s)."
              .formatted(samples, threads, sampleSeconds, limitSeconds));
    }
  }

  /** Seven samples of 2 ms, ten seconds at most, no best known yet. */
  public static Protocol standard() {
    return new Protocol(7, 0.002, Double.POSITIVE_INFINITY, 10, 1);
  }

  public Protocol withPatience(double seconds) {
    return new Protocol(samples, sampleSeconds, seconds, limitSeconds, threads);
  }

  public Protocol withLimit(double seconds) {
    return new Protocol(samples, sampleSeconds, patienceSeconds, seconds, threads);
  }

  public Protocol withSamples(int count) {
    return new Protocol(count, sampleSeconds, patienceSeconds, limitSeconds, threads);
  }

  public Protocol withThreads(int count) {
    return new Protocol(samples, sampleSeconds, patienceSeconds, limitSeconds, count);
  }
}
