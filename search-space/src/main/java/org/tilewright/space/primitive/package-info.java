/**
 * Rewrites of loop nests, one record each.
 *
 * <p>A primitive refuses what would change the result. Start reading at {@link
 * org.tilewright.space.primitive.Primitive}.
 */
package org.tilewright.space.primitive;
