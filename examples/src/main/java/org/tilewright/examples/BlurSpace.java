package org.tilewright.examples;

import java.util.Map;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Workload;

/** The schedules of a two-stage blur of an image, as some compiler might offer them. */
final class BlurSpace implements SearchSpace {
  static final int HEIGHT = 1080;
  static final int WIDTH = 1920;
  static final Target TARGET = Target.of("blur-machine", Map.of("cacheBytes", "262144"));

  private static final double PIXELS = (double) HEIGHT * WIDTH;

  @Override
  public Workload workload() {
    return Workload.of("blur 1920x1080", "blur h=1080,w=1920", 6 * PIXELS, 8 * PIXELS);
  }

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public int featureCount() {
    return BlurState.FEATURES;
  }

  @Override
  public State start() {
    return new BlurState(Trace.EMPTY);
  }

  @Override
  public State defaultSchedule() {
    return replay(Trace.parse("first=inline vector=1"));
  }
}
