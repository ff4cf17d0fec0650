/**
 * Runs what is in this folder as JShell does, in a process of its own.
 *
 * <p>The script and the notebooks are beside {@code src}. Start reading at {@link
 * org.tilewright.notebooks.NotebooksTest}.
 */
package org.tilewright.notebooks;
