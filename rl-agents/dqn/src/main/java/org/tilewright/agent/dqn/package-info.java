/**
 * Deep Q-learning: one network that expects, of every option, what the schedule will earn.
 *
 * <p>All that touches RL4J lives here and nowhere else. Start reading at {@link
 * org.tilewright.agent.dqn.Dqn}, then at {@code DqnAgent} and {@code Learner}.
 */
package org.tilewright.agent.dqn;
