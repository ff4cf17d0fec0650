package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Outcomes.Cause;

class OutcomesTest {
  private final OutcomeCounts counts = new OutcomeCounts();

  private void fail(Failure kind, String message) {
    counts.add(new Measurement.Failed(kind, message, Effort.NONE, Instant.EPOCH));
  }

  @Test
  void groupsMessagesThatDifferInNumbersOnlyMostFrequentFirst() {
    fail(Failure.CRASH, "signal 11");
    fail(Failure.TIMEOUT, "stopped after 2.5 s\nat step 7");
    fail(Failure.TIMEOUT, "stopped after 1e-3 s");

    Outcomes outcomes = counts.outcomes();

    assertThat(outcomes.total()).isEqualTo(3);
    assertThat(outcomes.causes())
        .containsExactly(
            new Cause(Failure.TIMEOUT, "stopped after 2.5 s", 2),
            new Cause(Failure.CRASH, "signal 11", 1));
  }

  @Test
  void theSameMessageOfAnotherKindIsAnotherCause() {
    fail(Failure.CRASH, "no");
    fail(Failure.INVALID, "no");

    assertThat(counts.outcomes().causes()).hasSize(2);
    assertThat(counts.outcomes().failed())
        .containsEntry(Failure.CRASH, 1L)
        .containsEntry(Failure.INVALID, 1L);
  }
}
