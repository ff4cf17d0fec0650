package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> calls = new ArrayList<>();
  private long now;

  @Test
  void contendersTakeTurnsInEveryRound() {
    new Rounds(3, 1e-6, 0).time(List.of(taking("a", 1000), taking("b", 1000)), () -> now);

    assertThat(calls.subList(calls.size() - 6, calls.size()))
        .containsExactly("a1", "b1", "a1", "b1", "a1", "b1");
  }

  @Test
  void executionsFillTheSample() {
    new Rounds(1, 1e-6, 0).time(List.of(taking("short", 30)), () -> now);

    assertThat(calls).endsWith("short34");
  }

  @Test
  void samplesAreSecondsOfOneExecution() {
    List<Samples> samples =
        new Rounds(2, 1e-6, 0).time(List.of(taking("a", 250), taking("b", 4000)), () -> now);

    assertThat(samples.get(0).seconds()).containsExactly(250e-9, 250e-9);
    assertThat(samples.get(1).seconds()).containsExactly(4000e-9, 4000e-9);
  }

  @Test
  void warmUpLastsAsLongAsAsked() {
    new Rounds(1, 1e-6, 50e-6).time(List.of(taking("a", 1000)), () -> now);

    assertThat(now).isBetween(50_000L, 53_000L);
  }

  private Contender taking(String name, long nanoseconds) {
    return new Contender() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void execute(long times) {
        calls.add(name + times);
        now += times * nanoseconds;
      }
    };
  }
}
