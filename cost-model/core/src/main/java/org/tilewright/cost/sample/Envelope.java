package org.tilewright.cost.sample;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.tilewright.tuner.CheckpointException;

/**
 * What is around the saved state of a cost model: a magic number that tells models and versions of
 * their format apart, and a CRC-32 of all that. Big-endian.
 *
 * @param magic the number
 * @param owner whose checkpoints these are, for messages
 */
public record Envelope(int magic, String owner) {

  /** Wraps a body. */
  public byte[] seal(ByteBuffer body) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + body.remaining() + Long.BYTES);
    buffer.putInt(magic).put(body);
    return buffer.putLong(checksum(buffer.array(), buffer.position())).array();
  }

  /**
   * Unwraps a body and reads it; what is left over of it is an error.
   *
   * @throws CheckpointException if these are other bytes, or damaged ones
   */
  public <T> T open(byte[] bytes, Function<ByteBuffer, T> reading) {
    int end = bytes.length - Long.BYTES;
    if (end < Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != magic) {
      throw new CheckpointException(
          "These %d bytes are not a checkpoint of the cost model %s."
              .formatted(bytes.length, owner));
    }
    if (ByteBuffer.wrap(bytes).getLong(end) != checksum(bytes, end)) {
      throw new CheckpointException(
          "A checkpoint of the cost model %s (%d bytes) is damaged."
              .formatted(owner, bytes.length));
    }
    return read(ByteBuffer.wrap(bytes, Integer.BYTES, end - Integer.BYTES), reading);
  }

  private <T> T read(ByteBuffer body, Function<ByteBuffer, T> reading) {
    try {
      T value = reading.apply(body);
      if (!body.hasRemaining()) return value;
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new CheckpointException(contradiction(), e);
    }
    throw new CheckpointException(contradiction());
  }

  private String contradiction() {
    return "A checkpoint of the cost model %s contradicts itself.".formatted(owner);
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
