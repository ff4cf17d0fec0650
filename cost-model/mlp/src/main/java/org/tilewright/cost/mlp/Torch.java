package org.tilewright.cost.mlp;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * PyTorch, loaded the way a tuner needs it: from the class path, without telemetry, on one thread,
 * so that results repeat and the other cores stay with the measurements.
 *
 * <p>Native memory lives no longer than the {@link NDManager} of one call; whatever outlives a call
 * is kept in Java arrays. Thus a cost model has nothing to close.
 */
final class Torch {
  private static final String ENGINE = "PyTorch";
  private static final List<Default> DEFAULTS =
      List.of(
          new Default("ai.djl.offline", "true"),
          new Default("OPT_OUT_TRACKING", "true"),
          new Default("ai.djl.pytorch.num_threads", "1"),
          new Default("ai.djl.pytorch.num_interop_threads", "1"));

  private Torch() {}

  /** Loads the engine unless it is there already; settings made by the user are left alone. */
  static Engine engine() {
    for (Default each : DEFAULTS) {
      if (System.getProperty(each.property) == null) System.setProperty(each.property, each.value);
    }
    try {
      return Engine.getEngine(ENGINE);
    } catch (EngineException e) {
      String message =
          "PyTorch cannot be loaded (%s). The cost model mlp needs pytorch-jni and pytorch-native-cpu of"
              + " this platform on the class path. Add them or choose another cost model.";
      throw new IllegalStateException(message.formatted(e.getMessage()), e);
    }
  }

  /** Owns every array made from it; close it with try. */
  static NDManager manager() {
    return NDManager.newBaseManager(Device.cpu(), ENGINE);
  }

  private record Default(String property, String value) {}
}
