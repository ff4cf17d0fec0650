package org.tilewright.agent.ppo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tilewright.agent.Checkpoint;
import org.tilewright.agent.Traces;
import org.tilewright.tuner.Trace;

/**
 * A schedule the policy drew and what it earned.
 *
 * @param logProbabilities see {@link Rollout}
 * @param weight of what it teaches: 1 of a measured reward, less of a dreamt one
 */
record Episode(Trace trace, List<Float> logProbabilities, double reward, double weight) {

  static void write(DataOutputStream out, List<Episode> episodes) throws IOException {
    Traces.write(out, episodes.stream().map(Episode::trace).toList());
    for (Episode each : episodes) {
      out.writeInt(each.logProbabilities.size());
      for (float value : each.logProbabilities) out.writeFloat(value);
      out.writeDouble(each.reward);
      out.writeDouble(each.weight);
    }
  }

  static List<Episode> read(DataInputStream in) throws IOException {
    List<Episode> episodes = new ArrayList<>();
    for (Trace trace : Traces.read(in)) {
      List<Float> logProbabilities = new ArrayList<>();
      for (int left = Checkpoint.readCount(in); left > 0; left--) {
        logProbabilities.add(in.readFloat());
      }
      episodes.add(new Episode(trace, logProbabilities, in.readDouble(), in.readDouble()));
    }
    return episodes;
  }
}
