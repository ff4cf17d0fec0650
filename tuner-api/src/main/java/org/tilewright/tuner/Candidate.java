package org.tilewright.tuner;

/** What is sent to measurement. */
public record Candidate(Workload workload, Target target, Trace trace) {}
