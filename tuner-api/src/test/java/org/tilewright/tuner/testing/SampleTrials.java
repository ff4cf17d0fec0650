package org.tilewright.tuner.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/** Sessions and trials for {@link DatabaseContract}, with text and numbers that tempt a store. */
final class SampleTrials {
  private static final Instant AT = Instant.parse("2026-02-28T23:59:59.123Z");

  private final Target target = Target.of("cpu", Map.of("isa", "avx512", "note", "ä ' \" ; \\"));
  private final Workload workload = Workload.of("tiny 2x2", "tiny m=2,n=2,type='f32'", 8, 48);
  private final Device device = device("simulated", 1e9);

  Workload workload() {
    return workload;
  }

  SessionKey key(String name) {
    return key(name, device, "builder-1");
  }

  SessionKey keyOnOtherDevice(String name) {
    return key(name, device("other", 1e9), "builder-1");
  }

  SessionKey keyOfOtherBuilder(String name) {
    return key(name, device, "builder-2");
  }

  SessionKey keyWithOtherRoofline(String name) {
    return key(name, device("simulated", 1.01e9), "builder-1");
  }

  SessionKey keyWithOtherSeedAndAgent(String name) {
    Map<String, String> settings = Map.of("agent", "ppo", "protocol", "standard", "model", "trees");
    return new SessionKey(name, workload, device, "builder-1", 2, new TreeMap<>(settings));
  }

  private SessionKey key(String name, Device where, String builder) {
    Map<String, String> settings = Map.of("agent", "random", "protocol", "standard");
    return new SessionKey(name, workload, where, builder, 1, new TreeMap<>(settings));
  }

  Trial timed(long number, Double... seconds) {
    return timedOn(device, number, seconds);
  }

  Trial timed(long number, double first, double second, double third) {
    return timedOn(device, number, first, second, third);
  }

  Trial timedOnOtherDevice(long number, Double... seconds) {
    return timedOn(device("other", 1e9), number, seconds);
  }

  private Trial timedOn(Device where, long number, Double... seconds) {
    Effort effort = new Effort(0.1 + 0.2, 1.0 / 3);
    return trial(number, new Measurement.Timed(where, Arrays.asList(seconds), effort, AT));
  }

  Trial failed(long number, Failure kind) {
    String message = "first line\nsecond line, 'quoted' \"twice\" — für immer";
    return trial(number, new Measurement.Failed(kind, message, Effort.NONE, AT));
  }

  /** A timed trial with awkward samples, and a trial of each failure. */
  List<Trial> oneOfEachKind() {
    List<Trial> trials = new ArrayList<>();
    trials.add(timed(1, 1e-9, Math.nextUp(1e-9), 0.1 + 0.2, 12345.678, Double.MIN_VALUE));
    for (Failure kind : Failure.values()) trials.add(failed(trials.size() + 1L, kind));
    return trials;
  }

  private Trial trial(long number, Measurement measurement) {
    Trace trace = Trace.parse("tile.m=16 order=m,n,k vector=n note=a=b");
    return new Trial(number, new Candidate(workload, target, trace), "random", measurement);
  }

  private Device device(String id, double flopsPerSecond) {
    Map<String, String> facts = Map.of("model", "A 'fast' one", "cores", "2");
    return new Device(id, target, Roofline.of(flopsPerSecond, 1e10), new TreeMap<>(facts));
  }
}
