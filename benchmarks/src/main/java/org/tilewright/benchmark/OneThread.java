package org.tilewright.benchmark;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/** Keeps native thread pools from starting: a core is compared with a core. */
final class OneThread {
  private OneThread() {}

  /**
   * OpenMP reads its settings when it is loaded, so this must come before. On Windows set the
   * variable before the program starts.
   */
  static void forOpenMp() {
    if (Platform.isWindows()) return;
    Native.load(Platform.C_LIBRARY_NAME, Environment.class).setenv("OMP_NUM_THREADS", "1", 1);
  }

  private interface Environment extends Library {
    int setenv(String name, String value, int overwrite);
  }
}
