/**
 * A cost model of small neural networks that learn to rank.
 *
 * <p>Knows features and rewards, no loop and no database. Start reading at {@link
 * org.tilewright.cost.mlp.MlpProvider} and {@link org.tilewright.cost.mlp.MlpCostModel}.
 */
package org.tilewright.cost.mlp;
