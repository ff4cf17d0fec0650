package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a cost model foretells an agent between measurements, as far as the model deserves it: it is
 * asked about what was just measured, before it learns of that, and has to get the order about
 * right. The same answers tell what its scores mean in rewards.
 */
final class Dreams {
  /** Fewer measurements say nothing about a model. */
  private static final int LEAST = 6;

  /** Between scores and rewards (Pearson's). */
  private static final double LEAST_CORRELATION = 0.7;

  private Dreams() {}

  /** As many as were measured, or none. */
  static List<Feedback> of(Agent agent, CostModel model, List<Feedback> measured) {
    if (measured.size() < LEAST) return List.of();
    List<State> dreamt = agent.dream(measured.size());
    if (dreamt.isEmpty()) return List.of();
    List<State> all =
        Stream.concat(measured.stream().map(Feedback::state), dreamt.stream()).toList();
    List<Double> scores = model.predict(all).scores();
    List<Double> rewards = measured.stream().map(Feedback::reward).toList();
    Line line = Line.through(scores.subList(0, rewards.size()), rewards);
    if (line.correlation < LEAST_CORRELATION) return List.of();
    List<Feedback> dreams = new ArrayList<>();
    for (int i = 0; i < dreamt.size(); i++) {
      double reward = line.at(scores.get(rewards.size() + i));
      dreams.add(new Feedback(dreamt.get(i), reward, false));
    }
    return dreams;
  }

  /** From scores to rewards, by least squares; no farther than rewards are known. */
  private record Line(double slope, double offset, double correlation, double least, double most) {

    static Line through(List<Double> scores, List<Double> rewards) {
      double meanScore = mean(scores);
      double meanReward = mean(rewards);
      double products = 0;
      double scoreSquares = 0;
      double rewardSquares = 0;
      for (int i = 0; i < scores.size(); i++) {
        double score = scores.get(i) - meanScore;
        double reward = rewards.get(i) - meanReward;
        products += score * reward;
        scoreSquares += score * score;
        rewardSquares += reward * reward;
      }
      boolean flat = scoreSquares == 0 || rewardSquares == 0;
      double slope = flat ? 0 : products / scoreSquares;
      double correlation = flat ? 0 : products / Math.sqrt(scoreSquares * rewardSquares);
      double least = rewards.stream().mapToDouble(each -> each).min().orElseThrow();
      double most = rewards.stream().mapToDouble(each -> each).max().orElseThrow();
      return new Line(slope, meanReward - slope * meanScore, correlation, least, most);
    }

    private static double mean(List<Double> values) {
      return values.stream().mapToDouble(each -> each).average().orElseThrow();
    }

    double at(double score) {
      return Math.max(least, Math.min(most, offset + slope * score));
    }
  }
}
