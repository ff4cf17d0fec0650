package org.tilewright.cost.sample;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.tilewright.tuner.Sample;

/**
 * The last samples of a task as features and rewards, oldest first: at most {@value #CAPACITY}. Not
 * safe from several threads.
 */
public final class TrainingSet {
  public static final int CAPACITY = 4096;

  private final int featureCount;
  private final int capacity;
  private final Deque<Row> rows = new ArrayDeque<>();

  public TrainingSet(int featureCount) {
    this(featureCount, CAPACITY);
  }

  private TrainingSet(int featureCount, int capacity) {
    this.featureCount = featureCount;
    this.capacity = capacity;
  }

  /** The last samples of a task. */
  public static TrainingSet of(List<Sample> samples, int featureCount) {
    TrainingSet set = new TrainingSet(featureCount);
    set.addAll(samples);
    return set;
  }

  /** The rows of all sets, one after the other; of at least one set. */
  public static TrainingSet joined(List<TrainingSet> sets) {
    int rows = sets.stream().mapToInt(TrainingSet::size).sum();
    TrainingSet joined = new TrainingSet(sets.get(0).featureCount, rows);
    for (TrainingSet each : sets) each.rows.forEach(joined::add);
    return joined;
  }

  /** One sample in numbers. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Row(float[] features, float reward) {}

  public int size() {
    return rows.size();
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Adds every sample or, if one of them cannot be learned from, none. */
  public void addAll(List<Sample> samples) {
    samples.stream().map(this::row).toList().forEach(this::add);
  }

  private void add(Row row) {
    if (rows.size() == capacity) rows.removeFirst();
    rows.addLast(row);
  }

  public Features features() {
    return Features.flat(rows.stream().map(Row::features).toList(), featureCount);
  }

  /** Of the youngest samples, at most so many. */
  public Features lastFeatures(int count) {
    List<float[]> vectors = rows.stream().map(Row::features).toList();
    int from = Math.max(0, vectors.size() - count);
    return Features.flat(vectors.subList(from, vectors.size()), featureCount);
  }

  public float[] rewards() {
    float[] rewards = new float[rows.size()];
    int next = 0;
    for (Row row : rows) rewards[next++] = row.reward();
    return rewards;
  }

  public int byteCount() {
    return Integer.BYTES + rows.size() * (featureCount + 1) * Float.BYTES;
  }

  public void put(ByteBuffer buffer) {
    buffer.putInt(rows.size());
    for (Row row : rows) {
      buffer.putFloat(row.reward());
      for (float feature : row.features()) buffer.putFloat(feature);
    }
  }

  /** Reads back what {@link #put} wrote. */
  public static TrainingSet read(ByteBuffer buffer, int featureCount) {
    TrainingSet set = new TrainingSet(featureCount);
    for (int left = buffer.getInt(); left > 0; left--) {
      float reward = buffer.getFloat();
      float[] features = new float[featureCount];
      for (int at = 0; at < featureCount; at++) features[at] = buffer.getFloat();
      set.add(new Row(features, reward));
    }
    return set;
  }

  private Row row(Sample sample) {
    if (!Double.isFinite(sample.reward())) {
      throw new IllegalArgumentException(
          "A reward (%s) must be finite; give failed candidates the worst reward measured."
              .formatted(sample.reward()));
    }
    float[] features = Features.vector(sample.state(), featureCount).clone();
    return new Row(features, (float) sample.reward());
  }
}
