/**
 * What the host's processor is and which of its cores a thread may use.
 *
 * <p>Knows no artifact. Start reading at {@link org.tilewright.measurement.cpu.Cores}.
 */
package org.tilewright.measurement.cpu;
