package org.tilewright.benchmark.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> calls = new ArrayList<>();
  private long now;

  @Test
  void contendersTakeTurnsInEveryRoundAndNobodyAlwaysComesFirst() {
    new Rounds(8, 1e-6, 0, 1).time(List.of(taking("a", 1000), taking("b", 1000)), () -> now);

    List<String> timed = calls.subList(calls.size() - 16, calls.size());
    List<List<String>> rounds =
        IntStream.range(0, 8).mapToObj(each -> timed.subList(2 * each, 2 * each + 2)).toList();
    assertThat(rounds).containsOnly(List.of("a1", "b1"), List.of("b1", "a1"));
  }

  @Test
  void executionsFillTheSample() {
    new Rounds(1, 1e-6, 0, 1).time(List.of(taking("short", 30)), () -> now);

    assertThat(calls).endsWith("short34");
  }

  @Test
  void samplesAreSecondsOfOneExecution() {
    List<Samples> samples =
        new Rounds(2, 1e-6, 0, 1).time(List.of(taking("a", 250), taking("b", 4000)), () -> now);

    assertThat(samples.get(0).seconds().values()).containsExactly(250e-9, 250e-9);
    assertThat(samples.get(1).seconds().values()).containsExactly(4000e-9, 4000e-9);
  }

  @Test
  void warmUpLastsAsLongAsAsked() {
    new Rounds(1, 1e-6, 50e-6, 1).time(List.of(taking("a", 1000)), () -> now);

    assertThat(now).isBetween(50_000L, 53_000L);
  }

  @Test
  void slowWorkSitsOutMostRounds() {
    List<Samples> samples =
        new Rounds(4, 1e-6, 0, 20e-6)
            .time(List.of(taking("a", 250), taking("slow", 10_000)), () -> now);

    assertThat(samples.get(0).seconds()).hasSize(4);
    assertThat(samples.get(1).seconds()).containsOnlyKeys(0, 2);
  }

  private Work taking(String name, long nanoseconds) {
    return times -> {
      calls.add(name + times);
      now += times * nanoseconds;
    };
  }
}
