/**
 * One workload, all contenders: same operands, same results, same core, same minutes.
 *
 * <p>Start reading at {@link org.tilewright.benchmark.contest.Contest}.
 */
package org.tilewright.benchmark.contest;
