package org.tilewright.agent.ppo;

import ai.djl.ndarray.NDArray;

/** A categorical distribution over the unmasked logits of each row (arXiv 2006.14171). */
record Masked(NDArray logProbabilities) {
  /** Stands in for the logarithm of 0, so that 0 times it is 0 and not undefined. */
  private static final float LOG_OF_NOTHING = -50;

  /**
   * @param logits minus infinity where there is no option; no gradient flows there
   */
  static Masked of(NDArray logits) {
    return new Masked(logits.logSoftmax(-1));
  }

  /** One number for each row. */
  NDArray logProbability(NDArray taken) {
    return logProbabilities.gather(taken, 1).reshape(-1);
  }

  /** Mean over the rows, in nats. */
  NDArray entropy() {
    NDArray finite = logProbabilities.clip(LOG_OF_NOTHING, 0);
    return logProbabilities.exp().mul(finite).sum(new int[] {1}).mean().neg();
  }
}
