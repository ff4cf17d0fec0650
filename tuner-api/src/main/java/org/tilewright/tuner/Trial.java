package org.tilewright.tuner;

/**
 * A numbered candidate with its measurement: one row of the database.
 *
 * @param number counted from 1 within its session, without gaps
 * @param proposedBy the agent, or {@code default} for the baseline and {@code re-match} for the
 *     final comparison of the best
 */
public record Trial(long number, Candidate candidate, String proposedBy, Measurement measurement) {}
