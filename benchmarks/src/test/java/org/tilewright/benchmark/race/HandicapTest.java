package org.tilewright.benchmark.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tilewright.agent.RandomProvider;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.GridSpace;

class HandicapTest {
  private final GridSpace space = GridSpace.of(20, 20);

  @Test
  void tenMeasuredSchedulesAreOneTrialOfTheWhole() {
    List<Step> measured =
        LongStream.rangeClosed(1, 25).mapToObj(each -> new Step(each, each, List.of())).toList();

    assertThat(Handicap.WHOLE.measured(2)).isEqualTo(20);
    assertThat(Handicap.WHOLE.counted(measured))
        .containsExactly(new Step(1, 10, List.of()), new Step(2, 20, List.of()));
  }

  @Test
  void theOthersCountEverySchedule() {
    List<Step> measured = List.of(new Step(1, 1, List.of()));

    assertThat(Handicap.TENTH.measured(2)).isEqualTo(2);
    assertThat(Handicap.TENTH.counted(measured)).isEqualTo(measured);
  }

  @Test
  void namesTellTheHandicap() {
    assertThat(variant(Handicap.TENTH).name()).isEqualTo("random + tenth");
    assertThat(variant(Handicap.TENTH).help()).containsExactly("tenth");
  }

  @Test
  void whoIsAwakeDreamsNothingButLearnsFromMeasurements() {
    List<Feedback> heard = new ArrayList<>();
    Agent awake = new Awake(dreaming(heard)).create(space, RandomStream.seeded(1));

    awake.observe(List.of(Feedback.measured(space.at(1, 1), 0)));

    assertThat(awake.dream(8)).isEmpty();
    assertThat(heard).hasSize(1);
  }

  private static AgentProvider dreaming(List<Feedback> heard) {
    return new AgentProvider() {
      @Override
      public String name() {
        return "dreamer";
      }

      @Override
      public Agent create(SearchSpace searched, RandomStream random) {
        return new Dreamer(searched, heard);
      }
    };
  }

  private record Dreamer(SearchSpace space, List<Feedback> heard) implements Agent {
    @Override
    public List<State> propose(int count) {
      return List.of(space.defaultSchedule());
    }

    @Override
    public List<State> dream(int count) {
      return propose(count);
    }

    @Override
    public void observe(List<Feedback> feedback) {
      heard.addAll(feedback);
    }

    @Override
    public byte[] checkpoint() {
      return new byte[0];
    }

    @Override
    public void restore(byte[] checkpoint) {}
  }

  private static Variant variant(Handicap handicap) {
    return new Variant(
        new RandomProvider(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(handicap));
  }
}
