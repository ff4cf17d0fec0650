package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.Trace;

/** The best measured schedules, fastest first. */
final class Population {
  private final int capacity;
  private final List<Member> members = new ArrayList<>();

  Population(int capacity) {
    this.capacity = capacity;
  }

  /** Whether a schedule of that reward would find room. */
  boolean admits(double reward) {
    return members.size() < capacity || reward > members.get(members.size() - 1).reward;
  }

  /** Takes a member in; of several results of one schedule the last one counts. */
  void add(Member newcomer) {
    members.removeIf(each -> each.path.end().equals(newcomer.path.end()));
    int rank = 0;
    while (rank < members.size() && members.get(rank).reward >= newcomer.reward) rank++;
    members.add(rank, newcomer);
    if (members.size() > capacity) members.remove(capacity);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** Fastest first; a view. */
  List<Member> members() {
    return Collections.unmodifiableList(members);
  }

  Path parent(RandomGenerator random) {
    return likely(members, random).path;
  }

  /** One by its rank: of sixteen the best one is drawn half of the time. */
  static <T> T likely(List<T> ranked, RandomGenerator random) {
    double fraction = Math.pow(random.nextDouble(), 4);
    return ranked.get((int) (fraction * ranked.size()));
  }

  void clear() {
    members.clear();
  }

  /** A measured schedule. */
  record Member(Path path, double reward) {

    static void write(DataOutputStream out, Collection<Member> members) throws IOException {
      Traces.write(out, members.stream().map(each -> each.path.trace()).toList());
      for (Member each : members) out.writeDouble(each.reward);
    }

    /** What {@link #write} wrote. */
    static List<Member> read(DataInputStream in, SearchSpace space) throws IOException {
      List<Member> members = new ArrayList<>();
      for (Trace each : Traces.read(in)) {
        members.add(new Member(Path.to(space.replay(each).trace(), space), in.readDouble()));
      }
      return members;
    }
  }
}
