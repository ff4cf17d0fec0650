/**
 * What runs inside the isolated process: loads an artifact, verifies it, times it.
 *
 * <p>Does not supervise itself: that is the parent's work. Start reading at {@link
 * org.tilewright.measurement.worker.Examiner}.
 */
package org.tilewright.measurement.worker;
