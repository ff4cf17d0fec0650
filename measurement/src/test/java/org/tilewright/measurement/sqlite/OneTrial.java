package org.tilewright.measurement.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/** A session and trials that differ in their number only. */
final class OneTrial {
  private static final Target TARGET = Target.of("cpu", Map.of("isa", "avx512"));
  private static final Workload WORKLOAD = Workload.of("tiny", "tiny n=2", 8, 48);
  private static final Device DEVICE = device(TARGET);

  private OneTrial() {}

  static SessionKey key() {
    return key(DEVICE);
  }

  static SessionKey keyForTarget(String isa) {
    return key(device(Target.of("cpu", Map.of("isa", isa))));
  }

  private static SessionKey key(Device device) {
    return new SessionKey("only", WORKLOAD, device, "builder-1", 1, new TreeMap<>());
  }

  private static Device device(Target target) {
    return new Device("here", target, Roofline.of(1e9, 1e9), new TreeMap<>());
  }

  static Trial numbered(long number) {
    Trace trace = Trace.parse("tile=" + number);
    Measurement measurement =
        new Measurement.Timed(DEVICE, List.of(1.0 / number), Effort.NONE, Instant.EPOCH);
    return new Trial(number, new Candidate(WORKLOAD, TARGET, trace), "random", measurement);
  }
}
