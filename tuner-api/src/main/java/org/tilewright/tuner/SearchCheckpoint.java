package org.tilewright.tuner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a search stood.
 *
 * @param learnedTrials trials that the strategy has learned from, without re-matches
 * @param inFlight generations that were proposed but not learned from
 */
record SearchCheckpoint(long learnedTrials, List<Proposed> inFlight, StrategyCheckpoint strategy) {
  private static final int FORMAT = 0x54570002;

  /** The traces of a generation and who proposed them, and the times its protocol was cut to. */
  record Proposed(
      List<String> traces, List<String> proposedBy, double patienceSeconds, double limitSeconds) {

    static Proposed of(Generation generation) {
      return new Proposed(
          generation.proposals().stream().map(each -> each.trace().toString()).toList(),
          generation.proposals().stream().map(Proposal::proposedBy).toList(),
          generation.protocol().patienceSeconds(),
          generation.protocol().limitSeconds());
    }

    /**
     * The proposals of the generation.
     *
     * @throws TraceException if the space no longer has them
     */
    List<Proposal> proposals(SearchSpace space) {
      List<Proposal> proposals = new ArrayList<>();
      for (int i = 0; i < traces.size(); i++) {
        State state = space.replay(Trace.parse(traces.get(i)));
        proposals.add(new Proposal(state, proposedBy.get(i)));
      }
      return proposals;
    }

    Protocol protocol(Protocol protocol) {
      return protocol.withPatience(patienceSeconds).withLimit(limitSeconds);
    }
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writeTo(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void writeTo(DataOutputStream output) throws IOException {
    output.writeInt(FORMAT);
    output.writeLong(learnedTrials);
    output.writeInt(inFlight.size());
    for (Proposed generation : inFlight) {
      output.writeInt(generation.traces.size());
      for (int i = 0; i < generation.traces.size(); i++) {
        output.writeUTF(generation.traces.get(i));
        output.writeUTF(generation.proposedBy.get(i));
      }
      output.writeDouble(generation.patienceSeconds);
      output.writeDouble(generation.limitSeconds);
    }
    strategy.writeTo(output);
  }

  static SearchCheckpoint fromBytes(byte[] bytes) {
    try {
      return readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new CheckpointException("The checkpoint of the search is cut short.", e);
    }
  }

  private static SearchCheckpoint readFrom(DataInputStream input) throws IOException {
    int format = input.readInt();
    if (format != FORMAT) {
      throw new CheckpointException(
          "The format of a search checkpoint (%x) is not %x.".formatted(format, FORMAT));
    }
    long learnedTrials = input.readLong();
    List<Proposed> inFlight = new ArrayList<>();
    for (int left = input.readInt(); left > 0; left--) inFlight.add(readProposed(input));
    return new SearchCheckpoint(learnedTrials, inFlight, StrategyCheckpoint.readFrom(input));
  }

  private static Proposed readProposed(DataInputStream input) throws IOException {
    List<String> traces = new ArrayList<>();
    List<String> proposedBy = new ArrayList<>();
    for (int left = input.readInt(); left > 0; left--) {
      traces.add(input.readUTF());
      proposedBy.add(input.readUTF());
    }
    return new Proposed(traces, proposedBy, input.readDouble(), input.readDouble());
  }
}
