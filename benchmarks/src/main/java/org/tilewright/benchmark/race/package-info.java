/**
 * Agents against each other: every variant on every track with every seed, and how soon each came
 * near the optimum.
 *
 * <p>Tables and plots are elsewhere. Start reading at {@link org.tilewright.benchmark.race.Race}.
 */
package org.tilewright.benchmark.race;
