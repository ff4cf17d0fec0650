package org.tilewright.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.tilewright.tuner.CheckpointException;

/**
 * The envelope around an agent's saved state: whose it is, the data, a check sum.
 *
 * <p>Holds data and never code: reading one creates nothing but numbers and text. Nothing is kept
 * here; safe from several threads.
 */
public final class Checkpoint {
  private static final int CHECKSUM_BYTES = Long.BYTES;

  private Checkpoint() {}

  /** Writes what an agent must remember. */
  @FunctionalInterface
  public interface Body {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Reads what {@link Body} wrote into a value, changing nothing else. */
  @FunctionalInterface
  public interface Reading<T> {
    T readFrom(DataInputStream in) throws IOException;
  }

  /**
   * Wraps a body.
   *
   * @param owner tells checkpoints apart that must not be mixed up: agent, format, workload
   */
  public static byte[] seal(String owner, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(owner);
      body.writeTo(out);
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Unwraps a body.
   *
   * @throws CheckpointException if the bytes are damaged, belong to another owner or do not make
   *     sense to {@code reading}
   */
  public static <T> T open(String owner, byte[] bytes, Reading<T> reading) {
    int length = bytes.length - CHECKSUM_BYTES;
    requireIntact(bytes, length);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
      requireOwner(owner, in.readUTF());
      T value = reading.readFrom(in);
      if (in.available() > 0) throw new IOException(in.available() + " bytes are left over");
      return value;
    } catch (CheckpointException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      String message = "The checkpoint of %s cannot be read (%s). Start the session anew.";
      throw new CheckpointException(message.formatted(owner, e.getMessage()), e);
    }
  }

  /** Reads a number of elements, each of at least one byte, so that it can be trusted. */
  public static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count >= 0 && count <= in.available()) return count;
    throw new IOException("an impossible number of elements, " + count);
  }

  private static void requireIntact(byte[] bytes, int length) {
    if (length >= 0 && checksum(bytes, length) == lastLong(bytes)) return;
    String message =
        "The checkpoint (%d bytes) is damaged: its check sum is wrong. Start the session anew, or"
            + " resume it from its trials.";
    throw new CheckpointException(message.formatted(bytes.length));
  }

  private static void requireOwner(String expected, String found) {
    if (found.equals(expected)) return;
    String message =
        "The checkpoint belongs to another agent, version or workload (%s); expected was %s."
            + " Restore it where it was made.";
    throw new CheckpointException(message.formatted(found, expected));
  }

  private static long lastLong(byte[] bytes) {
    byte[] last = Arrays.copyOfRange(bytes, bytes.length - CHECKSUM_BYTES, bytes.length);
    return ByteBuffer.wrap(last).getLong();
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
