package org.tilewright.agent.ppo;

/**
 * What one update did to the policy: the four figures by which PPO is usually judged.
 *
 * @param number counted from 1
 * @param approximateKl how far the policy moved in the last pass, in nats (Schulman's k3)
 * @param clipFraction of the decisions whose probability ratio left the trusted range
 * @param explainedVariance of the returns by the critic before the update: 1 is perfect, 0 useless
 * @param entropy mean over the decisions, in nats
 */
public record PpoUpdate(
    long number,
    double approximateKl,
    double clipFraction,
    double explainedVariance,
    double entropy) {}
