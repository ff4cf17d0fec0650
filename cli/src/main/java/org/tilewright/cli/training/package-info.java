/**
 * Trains the policy that opens sessions: workloads to learn from, the stages of training, and the
 * examination on workloads it has never seen.
 *
 * <p>The learning itself is in {@code rl-agents/ppo}. Start reading at {@link
 * org.tilewright.cli.training.Course}.
 */
package org.tilewright.cli.training;
