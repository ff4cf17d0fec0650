package org.tilewright.tuner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Learning state of agent and cost model, and the position of the filter's random stream. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StrategyCheckpoint(byte[] agent, byte[] model, long filterPosition) {

  void writeTo(DataOutput output) throws IOException {
    write(agent, output);
    write(model, output);
    output.writeLong(filterPosition);
  }

  static StrategyCheckpoint readFrom(DataInput input) throws IOException {
    return new StrategyCheckpoint(read(input), read(input), input.readLong());
  }

  private static void write(byte[] bytes, DataOutput output) throws IOException {
    output.writeInt(bytes.length);
    output.write(bytes);
  }

  private static byte[] read(DataInput input) throws IOException {
    byte[] bytes = new byte[input.readInt()];
    input.readFully(bytes);
    return bytes;
  }
}
