package org.tilewright.space.target;

import java.util.List;
import java.util.Optional;

/**
 * An instruction that multiplies four bytes of each lane of 32 bits by four others and adds the
 * products to the lane; nothing is rounded or saturated on the way.
 */
public enum FourByteProduct {
  /** AVX512-VNNI and AVX-VNNI: unsigned bytes by signed ones. */
  VPDPBUSD(128),
  /** AVX-VNNI-INT8. */
  VPDPBSSD(0),
  /** Arm's dot product extension. */
  SDOT(0);

  private final long shift;

  FourByteProduct(long shift) {
    this.shift = shift;
  }

  /** What is added to signed bytes so that they can be the first factors. */
  public long shift() {
    return shift;
  }

  /** The best of a processor, if it has any. */
  static Optional<FourByteProduct> of(CpuTarget target) {
    List<String> features = List.of(target.features().split(",", -1));
    if (target.triple().startsWith("aarch64") || target.triple().startsWith("arm64")) {
      return features.contains("+dotprod") ? Optional.of(SDOT) : Optional.empty();
    }
    if (!target.triple().startsWith("x86_64")) return Optional.empty();
    boolean wide = target.vectorBytes() > 32;
    if (!wide && features.contains("+avxvnniint8")) return Optional.of(VPDPBSSD);
    boolean vnni =
        wide
            ? features.contains("+avx512vnni") && features.contains("+avx512vl")
            : features.contains("+avxvnni");
    return vnni ? Optional.of(VPDPBUSD) : Optional.empty();
  }
}
