package org.tilewright.cost.trees;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.tilewright.tuner.CheckpointException;

/**
 * Everything a {@link TreeCostModel} knows, as bytes.
 *
 * <p>Big-endian: a magic number that counts the versions of this format; features and their
 * version, seed, fits, unlearned; the samples; the trees of the prior and of the members; a CRC-32
 * of all that.
 */
record TreeCheckpoint(
    FeatureFormat format,
    long seed,
    long fits,
    int unlearned,
    List<TrainingSet.Row> rows,
    Optional<Forest> prior,
    List<Ensemble.Member> members) {
  private static final int MAGIC = 0x7477_7403; // "twt", version 3
  private static final int HEADER_BYTES = 3 * Integer.BYTES + 2 * Long.BYTES;

  byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(byteCount());
    buffer.putInt(MAGIC).putInt(format.count()).putLong(seed).putLong(fits).putInt(unlearned);
    put(version(), buffer);
    buffer.putInt(rows.size());
    rows.forEach(row -> put(row, buffer));
    buffer.putInt(prior.isPresent() ? 1 : 0);
    prior.ifPresent(trees -> trees.put(buffer));
    buffer.putInt(members.size());
    members.forEach(member -> put(member, buffer));
    buffer.putLong(checksum(buffer.array(), buffer.position()));
    return buffer.array();
  }

  private int byteCount() {
    int sampleBytes = rows.size() * (format.count() + 1) * Float.BYTES;
    int memberBytes =
        members.stream().mapToInt(each -> 2 * Float.BYTES + each.trees().byteCount()).sum();
    int lengths = 4 * Integer.BYTES;
    int priorBytes = prior.map(Forest::byteCount).orElse(0);
    int modelBytes = version().length + priorBytes + memberBytes;
    return HEADER_BYTES + lengths + sampleBytes + modelBytes + Long.BYTES;
  }

  private byte[] version() {
    return format.version().getBytes(StandardCharsets.UTF_8);
  }

  private static void put(byte[] bytes, ByteBuffer buffer) {
    buffer.putInt(bytes.length).put(bytes);
  }

  private static void put(Ensemble.Member member, ByteBuffer buffer) {
    buffer.putFloat(member.calibration().slope()).putFloat(member.calibration().offset());
    member.trees().put(buffer);
  }

  private static void put(TrainingSet.Row row, ByteBuffer buffer) {
    buffer.putFloat(row.reward());
    for (float feature : row.features()) buffer.putFloat(feature);
  }

  /**
   * Reads back what {@link #toBytes} wrote.
   *
   * @throws CheckpointException if these are other bytes
   */
  static TreeCheckpoint read(byte[] bytes) {
    requireWhole(bytes);
    try {
      return read(ByteBuffer.wrap(bytes).position(Integer.BYTES));
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new CheckpointException("A checkpoint of trees contradicts itself.", e);
    }
  }

  private static void requireWhole(byte[] bytes) {
    int body = bytes.length - Long.BYTES;
    if (body < HEADER_BYTES || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
      throw new CheckpointException(
          "These %d bytes are not a checkpoint of the cost model trees.".formatted(bytes.length));
    }
    if (ByteBuffer.wrap(bytes).getLong(body) != checksum(bytes, body)) {
      throw new CheckpointException(
          "A checkpoint of trees (%d bytes) is damaged.".formatted(bytes.length));
    }
  }

  private static TreeCheckpoint read(ByteBuffer buffer) {
    int featureCount = buffer.getInt();
    long seed = buffer.getLong();
    long fits = buffer.getLong();
    int unlearned = buffer.getInt();
    String version = new String(bytes(buffer), StandardCharsets.UTF_8);
    List<TrainingSet.Row> rows = new ArrayList<>();
    for (int left = buffer.getInt(); left > 0; left--) rows.add(row(buffer, featureCount));
    Optional<Forest> prior =
        buffer.getInt() == 0 ? Optional.empty() : Optional.of(Forest.read(buffer));
    List<Ensemble.Member> members = new ArrayList<>();
    for (int left = buffer.getInt(); left > 0; left--) members.add(member(buffer));
    FeatureFormat format = new FeatureFormat(featureCount, version);
    return new TreeCheckpoint(format, seed, fits, unlearned, rows, prior, members);
  }

  private static TrainingSet.Row row(ByteBuffer buffer, int featureCount) {
    float reward = buffer.getFloat();
    float[] features = new float[featureCount];
    for (int index = 0; index < featureCount; index++) features[index] = buffer.getFloat();
    return new TrainingSet.Row(features, reward);
  }

  private static Ensemble.Member member(ByteBuffer buffer) {
    Calibration calibration = new Calibration(buffer.getFloat(), buffer.getFloat());
    return new Ensemble.Member(calibration, Forest.read(buffer));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.getInt()];
    buffer.get(bytes);
    return bytes;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  TrainingSet samples() {
    TrainingSet samples = new TrainingSet(format.count());
    rows.forEach(samples::add);
    return samples;
  }

  Ensemble ensemble() {
    Ensemble ensemble = new Ensemble();
    members.forEach(ensemble::add);
    return ensemble;
  }
}
