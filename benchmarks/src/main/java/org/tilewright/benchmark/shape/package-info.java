/**
 * Workloads as shapes that several peers understand, read from their specs.
 *
 * <p>No library's types. Start reading at {@link org.tilewright.benchmark.shape.Matrices}.
 */
package org.tilewright.benchmark.shape;
