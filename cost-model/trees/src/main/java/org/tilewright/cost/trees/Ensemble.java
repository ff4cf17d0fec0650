package org.tilewright.cost.trees;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tilewright.cost.sample.Features;
import org.tilewright.cost.sample.TrainingSet;
import org.tilewright.tuner.Prediction;

/**
 * Several regressions of the same rewards, oldest first, that differ by seed and age; where they
 * disagree is doubt (Lakshminarayanan, Pritzel, Blundell 2017). Each stands on the scores of a
 * prior.
 */
final class Ensemble {
  static final int MEMBERS = 4;

  private final Deque<Member> members = new ArrayDeque<>();

  /** Trees and the scale on which they take a prior's scores. */
  record Member(Calibration calibration, Forest trees) {

    /** Fits samples whose prior scores are given. */
    static Member fit(TrainingSet samples, float[] prior, int seed) {
      Calibration calibration = Calibration.of(prior, samples.rewards());
      float[] known = calibration.apply(prior);
      return new Member(calibration, XGBoostLibrary.use(() -> Boosting.fit(samples, known, seed)));
    }

    private float[] predict(Features features, float[] prior) {
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
    if (members.size() > MEMBERS) members.removeFirst();
  }

  /** Mean and standard deviation of what the members predict. */
  Prediction predict(Features features, float[] prior) {
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
}
