/**
 * A cost model of boosted trees.
 *
 * <p>Knows features and rewards, no loop and no database. Start reading at {@link
 * org.tilewright.cost.trees.TreesProvider} and {@link org.tilewright.cost.trees.TreeCostModel}.
 */
package org.tilewright.cost.trees;
