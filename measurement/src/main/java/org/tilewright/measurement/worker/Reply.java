package org.tilewright.measurement.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tilewright.tuner.Failure;

/** What the worker tells its parent. */
public sealed interface Reply {

  /** The worker has started and waits for requests. */
  record Ready() implements Reply {}

  /** Operands and reference are there; the candidate runs from now on. */
  record Prepared() implements Reply {}

  /** The candidate is right; seconds of one execution for each sample. */
  record Timed(List<Double> seconds) implements Reply {}

  /** The candidate has no time. */
  record Failed(Failure kind, String message) implements Reply {}

  /** Writes what {@link #read} reads back. */
  default void write(DataOutputStream out) throws IOException {
    out.writeUTF(getClass().getSimpleName());
    if (this instanceof Timed timed) {
      out.writeInt(timed.seconds().size());
      for (double seconds : timed.seconds()) out.writeDouble(seconds);
    } else if (this instanceof Failed failed) {
      out.writeUTF(failed.kind().name());
      out.writeUTF(failed.message());
    }
  }

  /** Reads what {@link #write} wrote. */
  static Reply read(DataInputStream in) throws IOException {
    String type = in.readUTF();
    return switch (type) {
      case "Ready" -> new Ready();
      case "Prepared" -> new Prepared();
      case "Timed" -> readTimed(in);
      case "Failed" -> new Failed(Failure.valueOf(in.readUTF()), in.readUTF());
      default -> throw new IOException("an unknown reply, \"" + type + "\"");
    };
  }

  private static Timed readTimed(DataInputStream in) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) seconds.add(in.readDouble());
    return new Timed(List.copyOf(seconds));
  }
}
