/**
 * Gaussian processes: arithmetic on points and values.
 *
 * <p>Knows no space and no agent. Start reading at {@link
 * org.tilewright.agent.gaussian.GaussianProcess}.
 */
package org.tilewright.agent.gaussian;
