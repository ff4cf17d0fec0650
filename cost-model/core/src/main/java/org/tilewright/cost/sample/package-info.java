/**
 * What cost models that learn have in common: samples as numbers, and the way they are stored.
 *
 * <p>Knows no model. Start reading at {@link org.tilewright.cost.sample.TrainingSet}.
 */
package org.tilewright.cost.sample;
