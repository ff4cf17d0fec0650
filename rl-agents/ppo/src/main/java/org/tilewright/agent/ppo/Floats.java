package org.tilewright.agent.ppo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.tilewright.agent.Checkpoint;

/** Arrays of numbers in checkpoints, bit by bit. */
final class Floats {
  private Floats() {}

  static void write(DataOutputStream out, List<float[]> arrays) throws IOException {
    for (float[] array : arrays) {
      out.writeInt(array.length);
      for (float each : array) out.writeFloat(each);
    }
  }

  /** Reads into arrays that must have the lengths of those written. */
  static void readInto(List<float[]> arrays, DataInputStream in) throws IOException {
    for (float[] array : arrays) {
      int length = Checkpoint.readCount(in);
      if (length != array.length) {
        throw new IOException("%d numbers instead of %d".formatted(length, array.length));
      }
      for (int i = 0; i < length; i++) array[i] = in.readFloat();
    }
  }
}
