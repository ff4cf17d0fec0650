package org.tilewright.space.nest;

/**
 * What a nest tells the caches about its reads and writes. Results are the same without.
 *
 * @param streams whether results go past the caches to memory
 * @param prefetch how many iterations of the innermost loop over a reduction ahead of their use
 *     vectors are fetched into the first cache; 0 if they are not
 */
public record Hints(boolean streams, int prefetch) {

  /** Nothing: loads and stores as they come. */
  public static final Hints NONE = new Hints(false, 0);

  /** The same with results that go to memory. */
  public Hints streaming() {
    return new Hints(true, prefetch);
  }

  /** The same with vectors that are fetched early. */
  public Hints prefetching(int iterations) {
    return new Hints(streams, iterations);
  }
}
