package org.tilewright.cost.trees;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.tilewright.tuner.Sample;

/** The last samples of a task as features and rewards, oldest first. */
final class TrainingSet {
  static final int CAPACITY = 4096;

  private final int featureCount;
  private final int capacity;
  private final Deque<Row> rows = new ArrayDeque<>();

  TrainingSet(int featureCount) {
    this(featureCount, CAPACITY);
  }

  private TrainingSet(int featureCount, int capacity) {
    this.featureCount = featureCount;
    this.capacity = capacity;
  }

  /** The last samples of a task. */
  static TrainingSet of(List<Sample> samples, int featureCount) {
    TrainingSet set = new TrainingSet(featureCount);
    set.addAll(samples);
    return set;
  }

  /** The rows of all sets, one after the other; of at least one set. */
  static TrainingSet joined(List<TrainingSet> sets) {
    int rows = sets.stream().mapToInt(TrainingSet::size).sum();
    TrainingSet joined = new TrainingSet(sets.get(0).featureCount, rows);
    for (TrainingSet each : sets) each.rows.forEach(joined::add);
    return joined;
  }

  /** One sample as XGBoost sees it. */
  record Row(float[] features, float reward) {}

  int size() {
    return rows.size();
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Adds every sample or, if one of them cannot be learned from, none. */
  void addAll(List<Sample> samples) {
    samples.stream().map(this::row).toList().forEach(this::add);
  }

  void add(Row row) {
    if (rows.size() == capacity) rows.removeFirst();
    rows.addLast(row);
  }

  Features features() {
    return Features.flat(rows.stream().map(Row::features).toList(), featureCount);
  }

  float[] rewards() {
    float[] rewards = new float[rows.size()];
    int next = 0;
    for (Row row : rows) rewards[next++] = row.reward();
    return rewards;
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
