package org.tilewright.cost.trees;

import java.util.Objects;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** What can go wrong between us and XGBoost's native library. */
final class XGBoostLibrary {
  private XGBoostLibrary() {}

  /** A use of the library. */
  @FunctionalInterface
  interface Use<T> {
    T run() throws XGBoostError;
  }

  /** Runs what can only fail through a bug, here or in XGBoost. */
  static <T> T use(Use<T> use) {
    try {
      return use.run();
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    }
  }

  /**
   * Loads the library; does nothing the second time.
   *
   * @throws XGBoostUnavailableException if it cannot be loaded
   */
  static void load() {
    load(() -> new DMatrix(new float[1], 1, 1, Float.NaN));
  }

  static void load(Use<DMatrix> firstUse) {
    try {
      use(firstUse).dispose();
    } catch (LinkageError e) {
      throw new XGBoostUnavailableException(rootOf(e), e);
    }
  }

  private static String rootOf(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root; cause != null; cause = cause.getCause()) root = cause;
    return Objects.requireNonNullElse(root.getMessage(), root.toString());
  }
}
