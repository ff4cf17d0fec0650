package org.tilewright.benchmark;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** Keeps native thread pools from starting: a core is compared with a core. */
final class OneThread {
  private OneThread() {}

  /** OpenMP reads its settings when it is loaded, so this must come before. */
  static void forOpenMp() {
    Native.load("c", Environment.class).setenv("OMP_NUM_THREADS", "1", 1);
  }

  private interface Environment extends Library {
    int setenv(String name, String value, int overwrite);
  }
}
