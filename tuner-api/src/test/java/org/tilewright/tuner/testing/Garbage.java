package org.tilewright.tuner.testing;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;

/** Native memory that nobody in Java refers to any more. */
public final class Garbage {
  private static final int COLLECTIONS = 100;
  private static final int CANARIES = 16;

  private Garbage() {}

  /** Returns when such memory has been freed: what was let go last, and so all before it. */
  public static void collect() {
    long before = buffers();
    for (int each = 0; each < CANARIES; each++) ByteBuffer.allocateDirect(1);
    for (int i = 0; i < COLLECTIONS && buffers() > before; i++) System.gc();
  }

  private static long buffers() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getCount)
        .sum();
  }
}
