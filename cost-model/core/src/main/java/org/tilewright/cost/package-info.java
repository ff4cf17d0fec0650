/**
 * Filters that pick what is worth measuring, whatever predicted it.
 *
 * <p>Knows scores and traces, no loop, no database and no native library. Start reading at {@link
 * org.tilewright.cost.Filters}.
 */
package org.tilewright.cost;
