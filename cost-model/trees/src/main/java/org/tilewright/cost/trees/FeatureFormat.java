package org.tilewright.cost.trees;

import org.tilewright.tuner.SearchSpace;

/** How many features states have, and the name of what they mean. */
record FeatureFormat(int count, String version) {

  FeatureFormat {
    if (count < 1) {
      throw new IllegalArgumentException(
          "A cost model needs at least one feature (%d).".formatted(count));
    }
  }

  static FeatureFormat of(SearchSpace space) {
    return new FeatureFormat(space.featureCount(), space.featureVersion());
  }

  @Override
  public String toString() {
    return "%d features of version %s".formatted(count, version);
  }
}
