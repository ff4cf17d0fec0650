/**
 * Our side: tuned kernels from a database, default schedules, and the probes of the processor's
 * limits, loaded to be run in this process.
 *
 * <p>Nothing is tuned here. Start reading at {@link org.tilewright.benchmark.kernel.Kernels}.
 */
package org.tilewright.benchmark.kernel;
