package org.tilewright.cost;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tilewright.tuner.CheckpointException;

/**
 * Everything a {@link TreeCostModel} knows, as bytes.
 *
 * <p>Big-endian: a magic number that counts the versions of this format; features, seed, fits,
 * unlearned; the samples; the models in XGBoost's own format; a CRC-32 of all that. XGBoost is only
 * shown bytes whose sum is right.
 */
record TreeCheckpoint(
    int featureCount,
    long seed,
    long fits,
    int unlearned,
    List<TrainingSet.Row> rows,
    List<byte[]> models) {
  private static final int MAGIC = 0x7477_7401; // "twt", version 1
  private static final int HEADER_BYTES = 3 * Integer.BYTES + 2 * Long.BYTES;

  byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(byteCount());
    buffer.putInt(MAGIC).putInt(featureCount).putLong(seed).putLong(fits).putInt(unlearned);
    buffer.putInt(rows.size());
    rows.forEach(row -> put(row, buffer));
    buffer.putInt(models.size());
    models.forEach(model -> buffer.putInt(model.length).put(model));
    buffer.putLong(checksum(buffer.array(), buffer.position()));
    return buffer.array();
  }

  private int byteCount() {
    int sampleBytes = rows.size() * (featureCount + 1) * Float.BYTES;
    int modelBytes = models.stream().mapToInt(model -> Integer.BYTES + model.length).sum();
    return HEADER_BYTES + 2 * Integer.BYTES + sampleBytes + modelBytes + Long.BYTES;
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
    List<TrainingSet.Row> rows = new ArrayList<>();
    for (int left = buffer.getInt(); left > 0; left--) rows.add(row(buffer, featureCount));
    List<byte[]> models = new ArrayList<>();
    for (int left = buffer.getInt(); left > 0; left--) models.add(model(buffer));
    return new TreeCheckpoint(featureCount, seed, fits, unlearned, rows, models);
  }

  private static TrainingSet.Row row(ByteBuffer buffer, int featureCount) {
    float reward = buffer.getFloat();
    float[] features = new float[featureCount];
    for (int index = 0; index < featureCount; index++) features[index] = buffer.getFloat();
    return new TrainingSet.Row(features, reward);
  }

  private static byte[] model(ByteBuffer buffer) {
    byte[] model = new byte[buffer.getInt()];
    buffer.get(model);
    return model;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  TrainingSet samples() {
    TrainingSet samples = new TrainingSet(featureCount);
    rows.forEach(samples::add);
    return samples;
  }

  /** The models in native memory, for the caller to close. */
  Ensemble ensemble() {
    Ensemble ensemble = new Ensemble();
    try {
      for (byte[] model : models) ensemble.add(BoostedTrees.load(model));
      return ensemble;
    } catch (XGBoostError | IOException e) {
      ensemble.close();
      throw new CheckpointException("XGBoost cannot read the trees of a checkpoint.", e);
    }
  }
}
