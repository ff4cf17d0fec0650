package org.tilewright.cost.trees;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.tilewright.cost.sample.Features;

/**
 * Trained trees, laid out for scoring: a node's children are neighbours, and a leaf is its own
 * child, so that every walk has the same length and no branch to mispredict. Nothing native.
 *
 * @param depth steps from a root to its deepest leaf
 * @param roots the root of each tree
 * @param features what a node looks at
 * @param thresholds what is less goes to the first child; infinite for a leaf
 * @param children the first of two children, or the leaf itself
 * @param leaves what a leaf adds to the score
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Forest(
    int depth, int[] roots, int[] features, float[] thresholds, int[] children, float[] leaves) {

  /** A score for each row on top of what is known of it; features must be numbers. */
  float[] predict(Features rows, float[] known) {
    float[] scores = known.clone();
    for (int root : roots) {
      for (int row = 0; row < scores.length; row++) {
        scores[row] += leaves[leaf(root, rows.values(), row * rows.columns())];
      }
    }
    return scores;
  }

  /** Scores as much as both together. */
  Forest plus(Forest other) {
    int[] allRoots = joined(roots, shifted(other.roots));
    return new Forest(
        Math.max(depth, other.depth),
        allRoots,
        joined(features, other.features),
        joined(thresholds, other.thresholds),
        joined(children, shifted(other.children)),
        joined(leaves, other.leaves));
  }

  /** Places of another forest's nodes behind those of this one. */
  private int[] shifted(int[] places) {
    return Arrays.stream(places).map(place -> features.length + place).toArray();
  }

  private static int[] joined(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static float[] joined(float[] first, float[] second) {
    float[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private int leaf(int root, float[] values, int first) {
    int node = root;
    for (int step = 0; step < depth; step++) {
      node = children[node] + (values[first + features[node]] >= thresholds[node] ? 1 : 0);
    }
    return node;
  }

  int byteCount() {
    int perNode = 2 * Integer.BYTES + 2 * Float.BYTES;
    return (3 + roots.length) * Integer.BYTES + features.length * perNode;
  }

  void put(ByteBuffer buffer) {
    buffer.putInt(depth).putInt(roots.length).putInt(features.length);
    for (int root : roots) buffer.putInt(root);
    for (int node = 0; node < features.length; node++) {
      buffer.putInt(features[node]).putFloat(thresholds[node]);
      buffer.putInt(children[node]).putFloat(leaves[node]);
    }
  }

  /** Reads back what {@link #put} wrote. */
  static Forest read(ByteBuffer buffer) {
    int depth = buffer.getInt();
    int[] roots = new int[buffer.getInt()];
    int nodes = buffer.getInt();
    for (int tree = 0; tree < roots.length; tree++) roots[tree] = buffer.getInt();
    int[] features = new int[nodes];
    float[] thresholds = new float[nodes];
    int[] children = new int[nodes];
    float[] leaves = new float[nodes];
    for (int node = 0; node < nodes; node++) {
      features[node] = buffer.getInt();
      thresholds[node] = buffer.getFloat();
      children[node] = buffer.getInt();
      leaves[node] = buffer.getFloat();
    }
    return new Forest(depth, roots, features, thresholds, children, leaves);
  }
}
