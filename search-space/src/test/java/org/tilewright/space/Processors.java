package org.tilewright.space;

import org.tilewright.space.target.CpuTarget;

/** Processors that tests make schedules for. */
public final class Processors {
  /** 32 registers of 16 floats; caches of 48 KiB, 1 MiB and 32 MiB; one thread. */
  public static final CpuTarget AVX512 =
      new CpuTarget(
          "x86_64-unknown-linux-gnu", "x86-64-v4", "", 64, 32, 48 << 10, 1 << 20, 32 << 20, 1);

  /** With vectors of half a cache line. */
  public static final CpuTarget AVX2 =
      new CpuTarget(
          "x86_64-unknown-linux-gnu", "x86-64-v3", "", 32, 16, 32 << 10, 512 << 10, 32 << 20, 1);

  private Processors() {}
}
