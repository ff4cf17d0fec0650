/**
 * What samples say, and how sure they are.
 *
 * <p>Takes no samples. Start reading at {@link org.tilewright.measurement.statistics.SpeedUp}.
 */
package org.tilewright.measurement.statistics;
