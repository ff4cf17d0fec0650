/**
 * This machine as a harness: where code generation and measurement meet.
 *
 * <p>Generates and measures nothing itself. Start reading at {@link
 * org.tilewright.workbench.Workbench}.
 */
package org.tilewright.workbench;
