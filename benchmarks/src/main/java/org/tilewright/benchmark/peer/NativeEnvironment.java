package org.tilewright.benchmark.peer;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/** Variables that native libraries read when they are loaded, set from inside the process. */
public final class NativeEnvironment {
  private NativeEnvironment() {}

  /**
   * Keeps OpenMP from starting threads: a core is compared with a core. Must come before the
   * library is loaded.
   */
  public static void oneThread() {
    set("OMP_NUM_THREADS", "1");
  }

  /** On Windows this does nothing: set the variable before the program starts. */
  public static void set(String name, String value) {
    if (Platform.isWindows()) return;
    Native.load(Platform.C_LIBRARY_NAME, Environment.class).setenv(name, value, 1);
  }

  private interface Environment extends Library {
    int setenv(String name, String value, int overwrite);
  }
}
