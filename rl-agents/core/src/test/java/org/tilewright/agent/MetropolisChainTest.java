package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.GridSpace;

class MetropolisChainTest {
  private static final int DRAWS = 8_000;

  private final GridSpace space = SkewedTree.space();

  @Test
  void everyScheduleOfASkewedTreeIsEquallyLikely() {
    MetropolisChain chain = new MetropolisChain(space.start(), RandomStream.seeded(5));

    assertThat(chiSquare(Stream.generate(chain::next))).isLessThan(SkewedTree.CRITICAL_CHI_SQUARE);
  }

  @Test
  void plainWalksAreFarFromUniform() {
    RandomStream random = RandomStream.seeded(5);

    assertThat(chiSquare(Stream.generate(() -> Walks.random(space.start(), random))))
        .isGreaterThan(100 * SkewedTree.CRITICAL_CHI_SQUARE);
  }

  private double chiSquare(Stream<State> draws) {
    return ChiSquare.againstUniform(space.points(), draws.limit(DRAWS));
  }
}
