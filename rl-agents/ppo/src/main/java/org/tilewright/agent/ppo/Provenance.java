package org.tilewright.agent.ppo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tilewright.agent.Checkpoint;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.Target;

/**
 * Where a policy comes from, and so what it can be used for.
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

  /** Of a policy trained on such spaces. */
  public static Provenance of(SearchSpace space, SortedMap<String, String> facts) {
    return new Provenance(space.featureVersion(), space.featureCount(), space.target(), facts);
  }

  /** Of the same origin with other facts. */
  public Provenance with(SortedMap<String, String> others) {
    return new Provenance(featureVersion, featureCount, target, others);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(featureVersion);
    out.writeInt(featureCount);
    out.writeUTF(target.kind());
    write(out, target.attributes());
    write(out, facts);
  }

  static Provenance read(DataInputStream in) throws IOException {
    String version = in.readUTF();
    int count = Checkpoint.readCount(in);
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
    for (int left = Checkpoint.readCount(in); left > 0; left--) map.put(in.readUTF(), in.readUTF());
    return map;
  }
}
