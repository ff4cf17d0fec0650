/**
 * How things are timed: in turn, round by round, every sample kept.
 *
 * <p>What is timed is somebody else's business. Start reading at {@link
 * org.tilewright.benchmark.timing.Rounds}.
 */
package org.tilewright.benchmark.timing;
