/**
 * Operators as affine loop nests: axes, accesses and a scalar body.
 *
 * <p>No schedule and no code generation. Start reading at {@link
 * org.tilewright.space.operator.Operator}; the known kinds are in {@link
 * org.tilewright.space.operator.Operators}.
 */
package org.tilewright.space.operator;
