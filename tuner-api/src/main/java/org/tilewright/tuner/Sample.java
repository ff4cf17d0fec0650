package org.tilewright.tuner;

/** A measured state and its reward, on the scale of {@link Feedback#reward()}. */
public record Sample(State state, double reward) {}
