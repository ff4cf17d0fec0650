package org.tilewright.cost.trees;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tilewright.tuner.Prediction;

/**
 * Several regressions of the same rewards, oldest first, that differ by seed and age; where they
 * disagree is doubt (Lakshminarayanan, Pritzel, Blundell 2017). Each stands on the scores of a
 * prior, if there is one.
 */
final class Ensemble implements AutoCloseable {
  static final int MEMBERS = 4;

  private final Deque<Member> members = new ArrayDeque<>();

  /** Trees and the scale on which they take a prior's scores. */
  record Member(Calibration calibration, BoostedTrees trees) {

    /** Fits samples whose prior scores are given, or none. */
    static Member fit(TrainingSet samples, float[] prior, int seed) throws XGBoostError {
      Calibration calibration = Calibration.of(prior, samples.rewards());
      return new Member(calibration, BoostedTrees.fit(samples, calibration.apply(prior), seed));
    }

    private float[] predict(Features features, float[] prior) throws XGBoostError {
      return trees.predict(features, calibration.apply(prior));
    }
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** The members, oldest first. */
  List<Member> members() {
    return List.copyOf(members);
  }

  /** Takes a member in; the oldest leaves when there are too many. */
  void add(Member youngest) {
    members.addLast(youngest);
    if (members.size() > MEMBERS) members.removeFirst().trees().close();
  }

  /** Mean and standard deviation of what the members predict. */
  Prediction predict(Features features, float[] prior) throws XGBoostError {
    List<float[]> votes = new ArrayList<>();
    for (Member member : members) votes.add(member.predict(features, prior));
    return agree(votes, features.rows());
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

  @Override
  public void close() {
    members.forEach(member -> member.trees().close());
    members.clear();
  }
}
