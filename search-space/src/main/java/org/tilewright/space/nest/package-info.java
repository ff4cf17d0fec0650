/**
 * Loop nests: ordered loops around one statement, and the operands packed on the way.
 *
 * <p>Values only; rewrites are in {@code primitive}, code generation is another room. Start reading
 * at {@link org.tilewright.space.nest.LoopNest}.
 */
package org.tilewright.space.nest;
