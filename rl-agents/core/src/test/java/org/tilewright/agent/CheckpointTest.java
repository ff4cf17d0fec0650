package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.Trace;

class CheckpointTest {
  private final List<Trace> traces =
      List.of(Trace.parse("tile=4 order=mnk"), Trace.EMPTY, Trace.parse("tile=8 order=mnk"));
  private final byte[] sealed = Checkpoint.seal("mine", out -> Traces.write(out, traces));

  @Test
  void tracesComeBackAsTheyWere() {
    assertThat(Checkpoint.open("mine", sealed, Traces::read)).isEqualTo(traces);
  }

  @Test
  void noSingleFlippedBitGoesUnnoticed() {
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] damaged = sealed.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));

      assertThatThrownBy(() -> Checkpoint.open("mine", damaged, Traces::read))
          .isInstanceOf(CheckpointException.class);
    }
  }

  @Test
  void saysWhoseCheckpointItIs() {
    assertThatThrownBy(() -> Checkpoint.open("yours", sealed, Traces::read))
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            "The checkpoint belongs to another agent, version or workload (mine); expected was"
                + " yours. Restore it where it was made.");
  }

  @Test
  void bytesLeftOverAreRefused() {
    assertThatThrownBy(() -> Checkpoint.open("mine", sealed, DataInputStream::readInt))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("bytes are left over");
  }
}
