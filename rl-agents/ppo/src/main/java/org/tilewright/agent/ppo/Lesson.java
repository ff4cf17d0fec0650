package org.tilewright.agent.ppo;

import java.util.ArrayList;
import java.util.List;

/**
 * A step and what it should teach.
 *
 * @param advantage how much better the episode went on than the critic had expected
 * @param value what the critic should expect from the step's state
 */
record Lesson(Step step, float advantage, float value) {

  /** The same with a share of what it teaches actor and critic. */
  Lesson weighing(double weight) {
    float surprise = (float) (weight * advantage);
    return new Lesson(step, surprise, value - advantage + surprise);
  }

  /**
   * The lessons of one episode whose only reward came at its end, without discount: generalised
   * advantage estimation (Schulman et al. 2015, arXiv 1506.02438, eq. 16).
   *
   * @param expected the critic's value of each step's state
   */
  static List<Lesson> of(List<Step> steps, float[] expected, double reward, double lambda) {
    Lesson[] lessons = new Lesson[steps.size()];
    double advantage = 0;
    double after = reward;
    for (int i = steps.size() - 1; i >= 0; i--) {
      advantage = after - expected[i] + lambda * advantage;
      after = expected[i];
      lessons[i] = new Lesson(steps.get(i), (float) advantage, (float) (advantage + expected[i]));
    }
    return new ArrayList<>(List.of(lessons));
  }
}
