package org.tilewright.tuner;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * A random stream whose position can be saved: SplitMix64 (Steele, Lea, Flood 2014).
 *
 * <p>Streams of one seed and different names are independent, so that adding one shifts no other:
 * {@code RandomStream.named(seed, "task/3/agent")}. Not safe from several threads.
 */
public final class RandomStream implements RandomGenerator {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long position;

  private RandomStream(long position) {
    this.position = position;
  }

  public static RandomStream seeded(long seed) {
    return new RandomStream(mix(seed));
  }

  /** The stream of that name under a seed. */
  public static RandomStream named(long seed, String name) {
    long hash = mix(seed);
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) hash = mix(hash * 31 + each);
    return new RandomStream(hash);
  }

  /** Goes on from a {@link #position()}. */
  public static RandomStream at(long position) {
    return new RandomStream(position);
  }

  public long position() {
    return position;
  }

  /** Moves to a position taken from a stream earlier. */
  public void moveTo(long earlierPosition) {
    position = earlierPosition;
  }

  @Override
  public long nextLong() {
    position += GOLDEN_GAMMA;
    return mix(position);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
