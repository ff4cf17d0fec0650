/**
 * The processor of this machine as a device: isolated worker processes, their supervision, and the
 * harness in front of them.
 *
 * <p>No native code runs in this process. Start reading at {@link
 * org.tilewright.measurement.local.LocalDevice}.
 */
package org.tilewright.measurement.local;
