package org.tilewright.benchmark.race;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.TunerBuilder;

/** What a variant has to do without, to show what that is worth. */
enum Handicap {
  /** The agent is never told dreams of a cost model. */
  AWAKE,

  /** Of ten schedules that the agent offers, one is measured. */
  TENTH {
    @Override
    void apply(TunerBuilder builder, int generation) {
      builder.generation(generation).pool(OFFERED * generation);
    }
  },

  /** All ten are measured, and count as one trial: what {@link #TENTH} would be without loss. */
  WHOLE {
    @Override
    void apply(TunerBuilder builder, int generation) {
      builder.generation(OFFERED * generation).pool(OFFERED * generation);
    }

    @Override
    long measured(long trials) {
      return OFFERED * trials;
    }

    @Override
    List<Step> counted(List<Step> steps) {
      return steps.stream()
          .filter(each -> each.trials() % OFFERED == 0)
          .map(each -> each.withTrials(each.trials() / OFFERED))
          .toList();
    }
  };

  private static final int OFFERED = 10;

  /** What it is called in names of variants. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Stream.of(values()).map(Handicap::word).toList();
  }

  static Optional<Handicap> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** Changes a session whose generations have this size. */
  void apply(TunerBuilder builder, int generation) {}

  AgentProvider apply(AgentProvider agent) {
    return this == AWAKE ? new Awake(agent) : agent;
  }

  /** How many schedules are measured in so many trials. */
  long measured(long trials) {
    return trials;
  }

  /** Steps of measured schedules as steps of trials. */
  List<Step> counted(List<Step> steps) {
    return steps;
  }
}
