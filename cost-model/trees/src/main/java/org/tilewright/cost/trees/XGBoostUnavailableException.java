package org.tilewright.cost.trees;

/** XGBoost's native library cannot be loaded on this machine: why, and what to do about it. */
public final class XGBoostUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  XGBoostUnavailableException(String reason, Throwable cause) {
    super(
        ("The native library of XGBoost cannot be loaded (%s). The cost model \"trees\" needs it,"
                + " and on Linux the OpenMP runtime libgomp.so.1 beside it. Install libgomp"
                + " (Debian, Ubuntu: apt-get install libgomp1; Fedora: dnf install libgomp), or"
                + " tune without a cost model (--cost-model none).")
            .formatted(reason),
        cause);
  }
}
