package org.tilewright.tuner;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Whichever of two rules fires first. */
record EitherRule(StopRule first, StopRule second) implements StopRule {

  @Override
  public Optional<String> reasonToStop(Progress progress) {
    return first.reasonToStop(progress).or(() -> second.reasonToStop(progress));
  }

  @Override
  public Optional<Duration> timeLimit() {
    return Stream.of(first, second)
        .flatMap(rule -> rule.timeLimit().stream())
        .min(Comparator.naturalOrder());
  }
}
