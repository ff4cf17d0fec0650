/**
 * A device that gives the answers of an earlier session.
 *
 * <p>Runs nothing. Start reading at {@link org.tilewright.measurement.replay.ReplayHarness}.
 */
package org.tilewright.measurement.replay;
