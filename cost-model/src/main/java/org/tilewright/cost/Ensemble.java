package org.tilewright.cost;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tilewright.tuner.Prediction;

/**
 * Several regressions of the same rewards, oldest first, that differ by seed and age; where they
 * disagree is doubt (Lakshminarayanan, Pritzel, Blundell 2017).
 */
final class Ensemble implements AutoCloseable {
  static final int MEMBERS = 4;

  private final Deque<BoostedTrees> members = new ArrayDeque<>();

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** Takes a member in; the oldest leaves when there are too many. */
  void add(BoostedTrees youngest) {
    members.addLast(youngest);
    if (members.size() > MEMBERS) members.removeFirst().close();
  }

  /** Mean and standard deviation of what the members predict. */
  Prediction predict(Features features) throws XGBoostError {
    DMatrix rows = BoostedTrees.matrix(features);
    try {
      List<float[]> votes = new ArrayList<>();
      for (BoostedTrees member : members) votes.add(member.predict(rows));
      return agree(votes, features.rows());
    } finally {
      rows.dispose();
    }
  }

  private static Prediction agree(List<float[]> votes, int rows) {
    List<Double> scores = new ArrayList<>(rows);
    List<Double> spreads = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (float[] vote : votes) sum += vote[row];
      double mean = sum / votes.size();
      double squares = 0;
      for (float[] vote : votes) squares += (vote[row] - mean) * (vote[row] - mean);
      scores.add(mean);
      spreads.add(Math.sqrt(squares / votes.size()));
    }
    return new Prediction(scores, spreads);
  }

  /** The members, oldest first, in XGBoost's own format. */
  List<byte[]> toBytes() throws XGBoostError {
    List<byte[]> models = new ArrayList<>();
    for (BoostedTrees member : members) models.add(member.toBytes());
    return models;
  }

  @Override
  public void close() {
    members.forEach(BoostedTrees::close);
    members.clear();
  }
}
