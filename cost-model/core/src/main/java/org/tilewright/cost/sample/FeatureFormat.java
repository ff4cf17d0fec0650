package org.tilewright.cost.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.SearchSpace;

/** How many features states have, and the name of what they mean. */
public record FeatureFormat(int count, String version) {

  public FeatureFormat {
    if (count < 1) {
      throw new IllegalArgumentException(
          "A cost model needs at least one feature (%d).".formatted(count));
    }
  }

  public static FeatureFormat of(SearchSpace space) {
    return new FeatureFormat(space.featureCount(), space.featureVersion());
  }

  /**
   * Refuses what was learned of other features.
   *
   * @throws CheckpointException if these are not the same
   */
  public void requireSame(FeatureFormat stored) {
    if (stored.equals(this)) return;
    throw new CheckpointException(
        ("The cost model was saved with %s, but states now have %s."
                + " Start a new session, or continue with the version that saved it.")
            .formatted(stored, this));
  }

  public int byteCount() {
    return 2 * Integer.BYTES + versionBytes().length;
  }

  public void put(ByteBuffer buffer) {
    buffer.putInt(count).putInt(versionBytes().length).put(versionBytes());
  }

  /** Reads back what {@link #put} wrote. */
  public static FeatureFormat read(ByteBuffer buffer) {
    int count = buffer.getInt();
    byte[] version = new byte[buffer.getInt()];
    buffer.get(version);
    return new FeatureFormat(count, new String(version, StandardCharsets.UTF_8));
  }

  private byte[] versionBytes() {
    return version.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "%d features of version %s".formatted(count, version);
  }
}
