/**
 * Proximal policy optimisation: one masked policy for every knob of every operator.
 *
 * <p>All that touches DJL and PyTorch lives here and nowhere else. Start reading at {@link
 * org.tilewright.agent.ppo.Ppo}, then at {@code PpoAgent} and {@code Learner}.
 */
package org.tilewright.agent.ppo;
