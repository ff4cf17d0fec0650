/**
 * Cost models that predict how fast schedules are, and filters that pick what is worth measuring.
 *
 * <p>Knows features and rewards, no loop and no database. Start reading at {@link
 * org.tilewright.cost.CostModels} and {@link org.tilewright.cost.Filters}.
 */
package org.tilewright.cost;
