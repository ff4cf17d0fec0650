package org.tilewright.measurement.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Messages as bytes: a magic word, a length, the content. What does not start with the word was not
 * written by us.
 */
public final class Frames {
  private static final int MAGIC = 0x54574652; // "TWFR"
  private static final int LONGEST = 1 << 20;

  private Frames() {}

  /** Writes the content of one message. */
  @FunctionalInterface
  public interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Sends one message and flushes it. */
  public static void write(OutputStream stream, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(new DataOutputStream(bytes));
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(bytes.size());
    bytes.writeTo(out);
    out.flush();
  }

  /**
   * Waits for the next message; empty at the end of the stream.
   *
   * @throws GarbageException if something else arrives
   */
  public static Optional<DataInputStream> read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int first = stream.read();
    if (first < 0) return Optional.empty();
    try {
      int word = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
      int length = word == MAGIC ? in.readInt() : -1;
      if (length < 0 || length > LONGEST) throw new GarbageException(word);
      return Optional.of(new DataInputStream(new ByteArrayInputStream(in.readNBytes(length))));
    } catch (EOFException cutShort) {
      return Optional.empty();
    }
  }

  /** The stream carries something that is no message. */
  public static final class GarbageException extends IOException {
    private static final long serialVersionUID = 1;

    private final int word;

    GarbageException(int word) {
      super("0x%08x is not the start of a message".formatted(word));
      this.word = word;
    }

    /** In words: {@code 0x68656c6c ("hell") instead of a message}. */
    public String found() {
      StringBuilder text = new StringBuilder();
      for (int shift = 24; shift >= 0; shift -= 8) {
        int character = word >> shift & 0xFF;
        text.append(character >= ' ' && character < 0x7F ? (char) character : '?');
      }
      return "0x%08x (\"%s\") instead of a message".formatted(word, text);
    }
  }
}
