package org.tilewright.measurement.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/**
 * A recording as a search space, and as the device that answers at once what was recorded.
 *
 * <p>A knob is a parameter with the values it has anywhere in the recording; legal is what leads to
 * a recorded point. Immutable; safe from several threads.
 */
public final class RecordedSpace implements SearchSpace {
  private static final Target TARGET = Target.of("recorded", Map.of());

  private final Recording recording;
  private final Workload workload;
  private final Branch tree = new Branch();
  private final Map<String, Scale> scales = new LinkedHashMap<>();
  private final int featureCount;

  private RecordedSpace(Recording recording) {
    this.recording = recording;
    this.workload = Workload.of(recording.name(), "recorded " + recording.name(), 0, 0);
    for (Point each : recording.points()) tree.offer(each.trace());
    options(recording).forEach((knob, labels) -> scales.put(knob, place(knob, labels)));
    this.featureCount = scales.values().stream().mapToInt(Scale::width).sum();
  }

  /** The space of the points of a recording. */
  public static RecordedSpace of(Recording recording) {
    return new RecordedSpace(recording);
  }

  private static Map<String, List<String>> options(Recording recording) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (Point point : recording.points()) {
      for (Decision each : point.trace().decisions()) {
        List<String> known = options.computeIfAbsent(each.knob(), none -> new ArrayList<>());
        if (!known.contains(each.option())) known.add(each.option());
      }
    }
    return options;
  }

  private Scale place(String knob, List<String> labels) {
    return Scale.of(knob, labels, scales.values().stream().mapToInt(Scale::width).sum());
  }

  /** The device of this space; each question gets the same answer. */
  public Harness harness() {
    Device device = new Device(recording.device(), TARGET, Roofline.of(1, 1), new TreeMap<>());
    List<Trial> trials = new ArrayList<>();
    for (Point each : recording.points()) {
      Candidate candidate = new Candidate(workload, TARGET, each.trace());
      trials.add(new Trial(trials.size() + 1L, candidate, "recording", measurement(each, device)));
    }
    return ReplayHarness.of(device, "recording", trials);
  }

  private Measurement measurement(Point point, Device device) {
    if (point instanceof Point.Valid valid) {
      double seconds = recording.objective().seconds(valid.value());
      return new Measurement.Timed(device, List.of(seconds), Effort.NONE, Instant.EPOCH);
    }
    Point.Failed failed = (Point.Failed) point;
    return new Measurement.Failed(failed.kind(), failed.message(), Effort.NONE, Instant.EPOCH);
  }

  @Override
  public Workload workload() {
    return workload;
  }

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public int featureCount() {
    return featureCount;
  }

  /** How many parameters have a choice. */
  public int knobs() {
    return scales.size();
  }

  @Override
  public State start() {
    return RecordedState.start(this, tree);
  }

  /** The point in the middle of everything: each option as near to the middle as is legal. */
  @Override
  public State defaultSchedule() {
    State state = start();
    while (!state.complete()) state = state.decide(nearestToMiddle(state));
    return state;
  }

  private static int nearestToMiddle(State state) {
    int middle = (state.knob().options().size() - 1) / 2;
    int best = state.legal().nextSetBit(0);
    for (int option : state.legal().stream().toArray()) {
      if (Math.abs(option - middle) < Math.abs(best - middle)) best = option;
    }
    return best;
  }

  Scale scale(String knob) {
    Scale scale = scales.get(knob);
    if (scale == null) throw new IllegalStateException("no such knob: " + knob);
    return scale;
  }
}
