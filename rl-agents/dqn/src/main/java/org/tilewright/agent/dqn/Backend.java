package org.tilewright.agent.dqn;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** ND4J, loaded the way a tuner needs it: on one thread, so that results repeat. */
final class Backend {
  private static final String MEMORY_CHECK = "org.bytedeco.javacpp.maxphysicalbytes";

  private Backend() {}

  /** Loads ND4J unless it is there already; a setting made by the user is left alone. */
  static void load() {
    // JavaCPP would ask the system for the size of the process on each allocation.
    if (System.getProperty(MEMORY_CHECK) == null) System.setProperty(MEMORY_CHECK, "0");
    try {
      Nd4j.getBackend();
    } catch (ExceptionInInitializerError | NoClassDefFoundError | UnsatisfiedLinkError e) {
      String message =
          "ND4J cannot be loaded (%s). The agent dqn needs nd4j-native and openblas of this"
              + " platform on the class path. Add them or choose another agent.";
      throw new IllegalStateException(message.formatted(e.getMessage()), e);
    }
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
  }
}
