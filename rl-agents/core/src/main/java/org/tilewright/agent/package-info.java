/**
 * Agents that need the JDK alone, and what every agent shares: walks, pools and checkpoints.
 *
 * <p>Knows no operator and no native library. Start reading at {@link
 * org.tilewright.agent.EvolutionProvider}, the agent used when none is named.
 */
package org.tilewright.agent;
