package org.tilewright.benchmark.report;

/**
 * A contender's place in tables.
 *
 * @param contender the name users type
 * @param title what people read
 */
public record Column(String contender, String title) {}
