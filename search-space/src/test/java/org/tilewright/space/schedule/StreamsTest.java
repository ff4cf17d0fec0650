package org.tilewright.space.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tilewright.space.schedule.Drafts.preferred;

import org.junit.jupiter.api.Test;
import org.tilewright.space.Processors;
import org.tilewright.space.operator.Operators;

class StreamsTest {

  @Test
  void aMatrixUsedOnceIsReadEightRowsSideBySide() {
    Draft draft = registers("1x4096x1024");

    assertThat(draft.problem().waitsForStreams()).isTrue();
    assertThat(draft.interleave()).isEqualTo(1);
    assertThat(draft.tile(0, 1) * Float.BYTES % 64).as("bytes of a line read in part").isZero();
    assertThat(preferred(new ReductionChunk(2, "k"), draft)).isEqualTo("8");
  }

  @Test
  void whatIsUsedOftenOrIsNearIsNoStream() {
    assertThat(problem("512x512x512").waitsForStreams()).isFalse();
    assertThat(problem("1x64x64").waitsForStreams()).isFalse();
  }

  @Test
  void aRowThatIsSummedAlongIsOneStreamAnyway() {
    assertThat(problem("m=1,n=4096,k=1024,tb=1").waitsForStreams()).isFalse();
  }

  private static Problem problem(String shape) {
    return new Problem(Operators.parse("matmul", shape), Processors.AVX512);
  }

  /** Decided up to the chunks. */
  private static Draft registers(String shape) {
    Problem problem = problem(shape);
    return Drafts.defaults(Draft.of(problem), Questions.of(problem), "chunk.k");
  }
}
