package org.tilewright.tuner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where something trained comes from, and so what it can be used for.
 *
 * @param featureVersion of the spaces it was trained on
 * @param featureCount of the same
 * @param target what code was generated for while it was trained
 * @param facts about the training: data, seed, settings, version
 */
public record Provenance(
    String featureVersion, int featureCount, Target target, SortedMap<String, String> facts) {

  public Provenance {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** Of what was trained on such spaces. */
  public static Provenance of(SearchSpace space, SortedMap<String, String> facts) {
    return new Provenance(space.featureVersion(), space.featureCount(), space.target(), facts);
  }

  /** Of the same origin with other facts. */
  public Provenance with(SortedMap<String, String> others) {
    return new Provenance(featureVersion, featureCount, target, others);
  }

  /**
   * Why what was trained cannot be used for a space, if it cannot.
   *
   * @param what it is, for the message
   */
  public Optional<String> misfit(String what, SearchSpace space) {
    if (!target.kind().equals(space.target().kind())) {
      return misfit(what, "another target", target.kind(), space.target().kind());
    }
    if (!featureVersion.equals(space.featureVersion())) {
      return misfit(
          what, "another version of the features", featureVersion, space.featureVersion());
    }
    if (featureCount == space.featureCount()) return Optional.empty();
    String trained = Integer.toString(featureCount);
    String expected = Integer.toString(space.featureCount());
    return misfit(what, "another number of features", trained, expected);
  }

  private static Optional<String> misfit(
      String what, String difference, String trained, String expected) {
    String message =
        "The %s was trained for %s (%s). Expected %s. Train one with this version, or go without.";
    return Optional.of(message.formatted(what, difference, trained, expected));
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(featureVersion);
    out.writeInt(featureCount);
    out.writeUTF(target.kind());
    write(out, target.attributes());
    write(out, facts);
  }

  /** Reads back what {@link #write} wrote. */
  public static Provenance read(DataInputStream in) throws IOException {
    String version = in.readUTF();
    int count = readCount(in);
    Target target = new Target(in.readUTF(), readMap(in));
    return new Provenance(version, count, target, readMap(in));
  }

  private static void write(DataOutputStream out, SortedMap<String, String> map)
      throws IOException {
    out.writeInt(map.size());
    for (var each : map.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeUTF(each.getValue());
    }
  }

  private static SortedMap<String, String> readMap(DataInputStream in) throws IOException {
    SortedMap<String, String> map = new TreeMap<>();
    for (int left = readCount(in); left > 0; left--) map.put(in.readUTF(), in.readUTF());
    return map;
  }

  /** A number that is small enough to be one. */
  private static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count >= 0 && count <= in.available()) return count;
    throw new IOException("an impossible number, " + count);
  }
}
