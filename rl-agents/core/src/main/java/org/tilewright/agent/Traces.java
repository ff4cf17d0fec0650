package org.tilewright.agent;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Trace;

/**
 * Traces as bytes: every knob and option is spelled out once and then called by its number, so that
 * ten thousand traces take little room and still hold labels.
 */
public final class Traces {
  private Traces() {}

  /** Writes traces in iteration order. */
  public static void write(DataOutputStream out, Collection<Trace> traces) throws IOException {
    Map<String, Integer> words = words(traces);
    out.writeInt(words.size());
    for (String word : words.keySet()) out.writeUTF(word);
    out.writeInt(traces.size());
    for (Trace trace : traces) write(out, trace, words);
  }

  /** Reads what {@link #write} wrote. */
  public static List<Trace> read(DataInputStream in) throws IOException {
    String[] words = new String[Checkpoint.readCount(in)];
    for (int i = 0; i < words.length; i++) words[i] = in.readUTF();
    int count = Checkpoint.readCount(in);
    List<Trace> traces = new ArrayList<>(count);
    for (int i = 0; i < count; i++) traces.add(read(in, words));
    return traces;
  }

  private static Map<String, Integer> words(Collection<Trace> traces) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (Trace trace : traces) {
      for (Decision each : trace.decisions()) {
        words.putIfAbsent(each.knob(), words.size());
        words.putIfAbsent(each.option(), words.size());
      }
    }
    return words;
  }

  private static void write(DataOutputStream out, Trace trace, Map<String, Integer> words)
      throws IOException {
    out.writeInt(trace.length());
    for (Decision each : trace.decisions()) {
      out.writeShort(requireNonNull(words.get(each.knob())));
      out.writeShort(requireNonNull(words.get(each.option())));
    }
  }

  private static Trace read(DataInputStream in, String[] words) throws IOException {
    int length = Checkpoint.readCount(in);
    List<Decision> decisions = new ArrayList<>(length);
    for (int i = 0; i < length; i++) decisions.add(new Decision(word(in, words), word(in, words)));
    return new Trace(decisions);
  }

  private static String word(DataInputStream in, String[] words) throws IOException {
    int number = in.readUnsignedShort();
    if (number < words.length) return words[number];
    throw new IOException("a trace names the word %d of %d".formatted(number, words.length));
  }
}
