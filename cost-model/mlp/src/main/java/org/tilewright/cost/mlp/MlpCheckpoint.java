package org.tilewright.cost.mlp;

import java.nio.ByteBuffer;
import org.tilewright.cost.sample.Envelope;
import org.tilewright.cost.sample.FeatureFormat;
import org.tilewright.cost.sample.TrainingSet;
import org.tilewright.tuner.CheckpointException;

/** Everything an {@link MlpCostModel} knows, as bytes. */
record MlpCheckpoint(
    FeatureFormat format,
    long seed,
    long updates,
    int unlearned,
    TrainingSet samples,
    Committee committee) {
  private static final Envelope ENVELOPE = new Envelope(0x7477_6e01, "mlp"); // "twn", version 1

  byte[] toBytes() {
    int numbers = 2 * Long.BYTES + Integer.BYTES;
    ByteBuffer buffer =
        ByteBuffer.allocate(
            format.byteCount() + numbers + samples.byteCount() + committee.byteCount());
    format.put(buffer);
    buffer.putLong(seed).putLong(updates).putInt(unlearned);
    samples.put(buffer);
    committee.put(buffer);
    return ENVELOPE.seal(buffer.flip());
  }

  /**
   * Reads back what {@link #toBytes} wrote.
   *
   * @throws CheckpointException if these are other bytes
   */
  static MlpCheckpoint read(byte[] bytes) {
    return ENVELOPE.open(bytes, MlpCheckpoint::read);
  }

  private static MlpCheckpoint read(ByteBuffer buffer) {
    FeatureFormat format = FeatureFormat.read(buffer);
    long seed = buffer.getLong();
    long updates = buffer.getLong();
    int unlearned = buffer.getInt();
    TrainingSet samples = TrainingSet.read(buffer, format.count());
    Committee committee = Committee.read(buffer, format.count());
    return new MlpCheckpoint(format, seed, updates, unlearned, samples, committee);
  }
}
