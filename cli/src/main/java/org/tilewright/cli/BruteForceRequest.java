package org.tilewright.cli;

import java.nio.file.Path;

/**
 * A command line of {@code brute-force}, checked.
 *
 * @param tuning what to measure, proposed at random
 * @param file where the recorded space goes
 */
record BruteForceRequest(TuneRequest tuning, Path file) {}
