package org.tilewright.codegen;

import java.util.List;
import org.tilewright.space.target.CpuTarget;

/** Processors that code is generated for in tests. */
final class Targets {
  private Targets() {}

  /** This machine, and the older ones of its kind whose code it runs. */
  static List<CpuTarget> runnable() {
    CpuTarget host = Host.detect().target();
    if (!host.triple().startsWith("x86_64") || host.vectorBytes() < 32) return List.of(host);
    return List.of(host, haswell(), sse2());
  }

  /** Without masks of its own and with half of the vectors' width. */
  static CpuTarget haswell() {
    return x86("haswell", "+avx2,+fma", 32, 16);
  }

  /** Without fused multiply-adds. */
  static CpuTarget sse2() {
    return x86("x86-64", "+sse2", 16, 16);
  }

  static CpuTarget skylakeServer() {
    return x86("skylake-avx512", "+avx512f,+avx512vl,+avx512dq,+avx512bw", 64, 32);
  }

  /** With dot products. */
  static CpuTarget cascadeLake() {
    return x86("cascadelake", "+avx512f,+avx512vl,+avx512dq,+avx512bw,+avx512vnni", 64, 32);
  }

  /** With products of bytes in fours in vectors of 32 bytes. */
  static CpuTarget alderLake() {
    return x86("alderlake", "+avx2,+fma,+avxvnni", 32, 16);
  }

  /** The same of two signed operands. */
  static CpuTarget sierraForest() {
    return x86("sierraforest", "+avx2,+fma,+avxvnni,+avxvnniint8", 32, 16);
  }

  static CpuTarget neonWithDotProducts() {
    return new CpuTarget(
        "aarch64-unknown-linux-gnu",
        "neoverse-n1",
        "+neon,+dotprod",
        16,
        32,
        1 << 16,
        1 << 20,
        1 << 25,
        1);
  }

  static CpuTarget neon() {
    return new CpuTarget(
        "aarch64-unknown-linux-gnu", "neoverse-n1", "+neon", 16, 32, 1 << 16, 1 << 20, 1 << 25, 1);
  }

  private static CpuTarget x86(String processor, String features, int bytes, int registers) {
    return new CpuTarget(
        "x86_64-unknown-linux-gnu",
        processor,
        features,
        bytes,
        registers,
        1 << 15,
        1 << 18,
        1 << 23,
        1);
  }
}
