package org.tilewright.space.operator;

import java.util.List;

/** What may follow a contraction before its values are stored. */
enum Epilogue {
  /** Bias and ReLU where asked for. */
  BIAS_AND_RELU(List.of(Key.BIAS, Key.RELU)),
  /** The scale and shift of each channel that batch normalisation comes to, then ReLU. */
  BATCH_NORM_AND_RELU(List.of());

  private final List<Key> keys;

  Epilogue(List<Key> keys) {
    this.keys = keys;
  }

  /** The types there are, and what users can ask for with some of them. */
  List<Key> typeKeys() {
    return this == BIAS_AND_RELU ? Quantisation.KEYS : List.of(Key.TYPE);
  }

  /** What users can ask for. */
  List<Key> keys() {
    return keys;
  }

  /** The epilogue of a contraction. */
  Scalar of(Contraction contraction, Parameters p) {
    Scalar value = new Scalar.Accumulated();
    if (this == BATCH_NORM_AND_RELU) {
      Scalar scaled = value.times(contraction.perChannel("scale"));
      return relu(scaled.plus(contraction.perChannel("shift")));
    }
    if (p.isOn(Key.BIAS)) value = value.plus(contraction.perChannel("bias"));
    if (Quantisation.requantises(p)) return Quantisation.requantised(value, contraction, p);
    return p.isOn(Key.RELU) ? relu(value) : value;
  }

  private static Scalar relu(Scalar value) {
    return value.atLeast(new Scalar.Constant(0));
  }
}
