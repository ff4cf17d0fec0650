/**
 * Our kernels beside those of other libraries: same operands, same core, same minutes.
 *
 * <p>Nothing here tunes; kernels come from a database that {@code tilewright tune} has filled.
 *
 * <p>Start reading at {@link org.tilewright.benchmark.Rounds}, the way of timing.
 */
package org.tilewright.benchmark;
