/**
 * Our kernels beside other libraries': same operands, same core, same minutes.
 *
 * <p>Start reading at {@link org.tilewright.benchmark.Compare}, the command.
 */
package org.tilewright.benchmark;
