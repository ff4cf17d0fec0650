package org.tilewright.tuner;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Ends the search early enough for the re-match to fit into the limit as well. */
record TimeRule(Duration limit) implements StopRule {

  @Override
  public Optional<String> reasonToStop(Progress progress) {
    boolean over = progress.elapsed().plus(progress.reserved()).compareTo(limit) >= 0;
    return over ? Optional.of("time budget of %s used".formatted(words())) : Optional.empty();
  }

  private String words() {
    return limit.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<Duration> timeLimit() {
    return Optional.of(limit);
  }
}
