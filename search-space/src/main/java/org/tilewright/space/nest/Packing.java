package org.tilewright.space.nest;

/**
 * A copy of the part of an input that the loops from {@code depth} inwards read, made each time
 * they are entered, in the order in which they read it.
 *
 * @param input position among the operator's inputs
 * @param depth loops outside the copy
 */
public record Packing(int input, int depth) {}
