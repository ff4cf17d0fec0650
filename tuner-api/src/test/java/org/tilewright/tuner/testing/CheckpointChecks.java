package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.Checkpointable;

/** What every role that learns owes its checkpoints. */
final class CheckpointChecks {
  private CheckpointChecks() {}

  /** Bytes that are no checkpoint of {@code learner}: empty, foreign, cut short, too long. */
  static List<byte[]> spoiled(Checkpointable learner) {
    byte[] whole = learner.checkpoint();
    return List.of(
        new byte[0],
        "not a checkpoint, but a sentence".getBytes(StandardCharsets.UTF_8),
        Arrays.copyOf(whole, whole.length / 2),
        Arrays.copyOf(whole, whole.length - 1),
        Arrays.copyOf(whole, whole.length + 1));
  }

  static void refuses(Checkpointable learner, byte[] spoiled) {
    assertThatThrownBy(() -> learner.restore(spoiled))
        .as("restoring %d bytes that are no checkpoint", spoiled.length)
        .isInstanceOf(CheckpointException.class);
  }
}
