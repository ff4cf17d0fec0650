package org.tilewright.cost.trees;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.cost.sample.Envelope;
import org.tilewright.cost.sample.FeatureFormat;
import org.tilewright.cost.sample.TrainingSet;
import org.tilewright.tuner.CheckpointException;

/**
 * Everything a {@link TreeCostModel} knows, as bytes: features and their version, seed, fits,
 * unlearned; the samples; the trees of the prior and of the members.
 */
record TreeCheckpoint(
    FeatureFormat format,
    long seed,
    long fits,
    int unlearned,
    TrainingSet samples,
    Optional<Forest> prior,
    List<Ensemble.Member> members) {
  private static final Envelope ENVELOPE = new Envelope(0x7477_7403, "trees"); // "twt", version 3

  byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(byteCount());
    format.put(buffer);
    buffer.putLong(seed).putLong(fits).putInt(unlearned);
    samples.put(buffer);
    buffer.putInt(prior.isPresent() ? 1 : 0);
    prior.ifPresent(trees -> trees.put(buffer));
    buffer.putInt(members.size());
    for (Ensemble.Member each : members) {
      buffer.putFloat(each.calibration().slope()).putFloat(each.calibration().offset());
      each.trees().put(buffer);
    }
    return ENVELOPE.seal(buffer.flip());
  }

  private int byteCount() {
    int numbers = 2 * Long.BYTES + 3 * Integer.BYTES;
    int trees = prior.map(Forest::byteCount).orElse(0);
    for (Ensemble.Member each : members) trees += 2 * Float.BYTES + each.trees().byteCount();
    return format.byteCount() + numbers + samples.byteCount() + trees;
  }

  /**
   * Reads back what {@link #toBytes} wrote.
   *
   * @throws CheckpointException if these are other bytes
   */
  static TreeCheckpoint read(byte[] bytes) {
    return ENVELOPE.open(bytes, TreeCheckpoint::read);
  }

  private static TreeCheckpoint read(ByteBuffer buffer) {
    FeatureFormat format = FeatureFormat.read(buffer);
    long seed = buffer.getLong();
    long fits = buffer.getLong();
    int unlearned = buffer.getInt();
    TrainingSet samples = TrainingSet.read(buffer, format.count());
    Optional<Forest> prior =
        buffer.getInt() == 0 ? Optional.empty() : Optional.of(Forest.read(buffer));
    List<Ensemble.Member> members = new ArrayList<>();
    for (int left = buffer.getInt(); left > 0; left--) {
      Calibration calibration = new Calibration(buffer.getFloat(), buffer.getFloat());
      members.add(new Ensemble.Member(calibration, Forest.read(buffer)));
    }
    return new TreeCheckpoint(format, seed, fits, unlearned, samples, prior, members);
  }

  Ensemble ensemble() {
    Ensemble ensemble = new Ensemble();
    members.forEach(ensemble::add);
    return ensemble;
  }
}
