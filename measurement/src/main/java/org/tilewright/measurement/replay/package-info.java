/**
 * Devices that repeat what was measured before: earlier sessions, and brute-forced spaces out of
 * files.
 *
 * <p>Runs nothing. Start reading at {@link org.tilewright.measurement.replay.Recording} and {@link
 * org.tilewright.measurement.replay.RecordedSpace}.
 */
package org.tilewright.measurement.replay;
