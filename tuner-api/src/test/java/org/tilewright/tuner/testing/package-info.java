/**
 * The published test kit: tiny spaces and devices with known answers, and the contract of each
 * role.
 *
 * <p>Nothing here is measured on a real device. Start reading at {@link
 * org.tilewright.tuner.testing.GridSpace} and {@link org.tilewright.tuner.testing.AgentContract}.
 */
package org.tilewright.tuner.testing;
