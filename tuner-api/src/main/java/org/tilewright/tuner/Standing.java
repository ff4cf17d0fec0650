package org.tilewright.tuner;

import java.util.List;
import java.util.Optional;

/**
 * A schedule and how fast it turned out to be.
 *
 * @param trial the first that measured this schedule
 * @param seconds median over the samples of the re-matches, or of the trial if there was none
 * @param samples that the median was taken over
 */
public record Standing(Trial trial, double seconds, int samples) {

  /** The winner among the stored trials of one session, chosen as the session itself does. */
  public static Optional<Standing> best(List<Trial> trials) {
    return Standings.of(trials).best();
  }

  /** The default schedule among the stored trials of one session, unless it failed. */
  public static Optional<Standing> baseline(List<Trial> trials) {
    return Standings.of(trials).baseline();
  }
}
