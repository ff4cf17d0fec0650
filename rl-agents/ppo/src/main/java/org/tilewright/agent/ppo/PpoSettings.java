package org.tilewright.agent.ppo;

/**
 * The knobs of the learner itself.
 *
 * @param hidden width of both hidden layers of policy and critic
 * @param episodes how many rewards are collected for one update
 * @param epochs passes over them, ended early by {@code targetKl}
 * @param minibatches of one pass
 * @param learningRate constant, because a tuning session has no known end to decay towards
 * @param clip how far the probability ratio may move before its gradient vanishes
 * @param entropyWeight what keeps the policy exploring
 * @param valueWeight of the critic's squared error
 * @param lambda of generalised advantage estimation (arXiv 1506.02438); rewards are not discounted
 * @param gradientNorm longer gradients, over all parameters, are shortened to it
 * @param targetKl an update ends when the policy has moved so far
 */
public record PpoSettings(
    int hidden,
    int episodes,
    int epochs,
    int minibatches,
    double learningRate,
    double clip,
    double entropyWeight,
    double valueWeight,
    double lambda,
    double gradientNorm,
    double targetKl) {

  public PpoSettings {
    require(hidden > 0, "hidden", hidden);
    require(episodes > 0, "episodes", episodes);
    require(epochs > 0, "epochs", epochs);
    require(minibatches > 0, "minibatches", minibatches);
    require(learningRate > 0, "learningRate", learningRate);
    require(clip > 0, "clip", clip);
    require(entropyWeight >= 0, "entropyWeight", entropyWeight);
    require(valueWeight >= 0, "valueWeight", valueWeight);
    require(lambda >= 0 && lambda <= 1, "lambda", lambda);
    require(gradientNorm > 0, "gradientNorm", gradientNorm);
    require(targetKl > 0, "targetKl", targetKl);
  }

  /**
   * The values of Huang et al. 2022 ("The 37 implementation details of PPO"), but many small
   * updates, a higher learning rate and twice the entropy: a session has hundreds of trials, not
   * millions.
   */
  public static PpoSettings standard() {
    return new PpoSettings(64, 16, 8, 4, 2e-3, 0.2, 0.02, 0.5, 0.95, 0.5, 0.05);
  }

  /**
   * For a policy that has learned much already, and is to learn from many workloads: smaller steps,
   * and less that pushes it back to where all options are alike.
   */
  public static PpoSettings practice() {
    return new PpoSettings(128, 16, 4, 4, 2e-4, 0.2, 0.005, 0.5, 0.95, 0.5, 0.03);
  }

  /** The same with networks of another width. */
  public PpoSettings withHidden(int width) {
    return new PpoSettings(
        width,
        episodes,
        epochs,
        minibatches,
        learningRate,
        clip,
        entropyWeight,
        valueWeight,
        lambda,
        gradientNorm,
        targetKl);
  }

  private static void require(boolean holds, String name, Number value) {
    if (holds) return;
    throw new IllegalArgumentException(
        "The PPO setting %s (%s) is out of range. PpoSettings.standard() has one that works."
            .formatted(name, value));
  }
}
