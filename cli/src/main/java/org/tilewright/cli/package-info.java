/**
 * The {@code tilewright} command: reads what the user asks for, and shows what came of it.
 *
 * <p>Searches, builds, measures and stores nothing itself. Start reading at {@link
 * org.tilewright.cli.Tilewright} and {@link org.tilewright.cli.TuneCommand}.
 */
package org.tilewright.cli;
