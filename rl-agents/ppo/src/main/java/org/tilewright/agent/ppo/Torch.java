package org.tilewright.agent.ppo;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;

/**
 * PyTorch, loaded the way a tuner needs it: from the class path, without telemetry, on one thread,
 * so that results repeat and the other cores stay with the measurements.
 *
 * <p>Native memory lives no longer than the {@link NDManager} of one call; whatever outlives a call
 * is kept in Java arrays. Thus an agent has nothing to close.
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
    try {
      return load();
    } catch (EngineException | IllegalArgumentException e) {
      throw new IllegalStateException(reason(e), e);
    }
  }

  /** Why there is no engine, if there is none. */
  static Optional<String> absence() {
    try {
      load();
      return Optional.empty();
    } catch (EngineException | IllegalArgumentException e) {
      return Optional.of(reason(e));
    }
  }

  /** DJL throws the one if the engine's natives are missing, the other if the engine is. */
  private static Engine load() {
    for (Default each : DEFAULTS) {
      if (System.getProperty(each.property) == null) System.setProperty(each.property, each.value);
    }
    return Engine.getEngine(ENGINE);
  }

  private static String reason(RuntimeException e) {
    String message =
        "PyTorch cannot be loaded (%s). Policies need pytorch-engine, pytorch-jni and"
            + " pytorch-native-cpu of this platform on the class path. Add them, or choose another agent than ppo and go"
            + " without a policy.";
    return message.formatted(e.getMessage());
  }

  /** Owns every array made from it; close it with try. */
  static NDManager manager() {
    return NDManager.newBaseManager(Device.cpu(), ENGINE);
  }

  /**
   * An array times a number. DJL's {@code mul(Number)} frees the number at once, though the
   * gradient is going to read it; here it lives as long as the array's manager.
   */
  static NDArray times(NDArray array, double factor) {
    return array.mul(array.getManager().create((float) factor));
  }

  private record Default(String property, String value) {}
}
