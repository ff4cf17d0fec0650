package org.tilewright.cost.trees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Reads the text in which XGBoost prints its trees; numbers in it are exact. */
final class TreeDump {
  private static final Pattern SPLIT =
      Pattern.compile("(\\d+):\\[f(\\d+)<([^\\]]+)\\] yes=(\\d+),no=(\\d+).*");
  private static final Pattern LEAF = Pattern.compile("(\\d+):leaf=(.+)");

  private final List<Node> nodes = new ArrayList<>();
  private int depth;

  private TreeDump() {}

  /** A line of the dump; {@code value} is the threshold or what the leaf adds. */
  private record Line(int feature, float value, int less, int other) {
    boolean isLeaf() {
      return less < 0;
    }
  }

  /** A line in its place. */
  private record Node(Line line, int children) {}

  /** The trees of a model whose base score is 0. */
  static Forest forest(Booster booster) throws XGBoostError {
    String[] trees = booster.getModelDump((String) null, false);
    TreeDump dump = new TreeDump();
    int[] roots = new int[trees.length];
    for (int tree = 0; tree < trees.length; tree++) roots[tree] = dump.add(lines(trees[tree]));
    return dump.forest(roots);
  }

  private static Map<Integer, Line> lines(String tree) {
    Map<Integer, Line> lines = new HashMap<>();
    for (String text : tree.strip().split("\\s*\n\\s*")) {
      Matcher split = SPLIT.matcher(text);
      Matcher leaf = LEAF.matcher(text);
      if (split.matches()) {
        Line line = new Line(number(split, 2), value(split, 3), number(split, 4), number(split, 5));
        lines.put(number(split, 1), line);
      } else if (leaf.matches()) {
        lines.put(number(leaf, 1), new Line(0, value(leaf, 2), -1, -1));
      } else {
        throw new IllegalStateException("XGBoost printed a tree in another way: " + text);
      }
    }
    return lines;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static float value(Matcher matcher, int group) {
    return Float.parseFloat(matcher.group(group));
  }

  private static Line node(Map<Integer, Line> lines, int number) {
    return Objects.requireNonNull(lines.get(number), "a node without a line");
  }

  /** Adds a tree and returns the place of its root. */
  private int add(Map<Integer, Line> lines) {
    int root = nodes.size();
    nodes.add(new Node(node(lines, 0), 0));
    place(root, lines, 0);
    return root;
  }

  private void place(int at, Map<Integer, Line> lines, int level) {
    depth = Math.max(depth, level);
    Line line = nodes.get(at).line;
    int children = line.isLeaf() ? at : nodes.size();
    nodes.set(at, new Node(line, children));
    if (line.isLeaf()) return;
    nodes.add(new Node(node(lines, line.less), 0));
    nodes.add(new Node(node(lines, line.other), 0));
    place(children, lines, level + 1);
    place(children + 1, lines, level + 1);
  }

  private Forest forest(int[] roots) {
    int[] features = new int[nodes.size()];
    float[] thresholds = new float[nodes.size()];
    int[] children = new int[nodes.size()];
    float[] leaves = new float[nodes.size()];
    for (int at = 0; at < nodes.size(); at++) {
      Line line = nodes.get(at).line;
      features[at] = line.feature;
      thresholds[at] = line.isLeaf() ? Float.POSITIVE_INFINITY : line.value;
      children[at] = nodes.get(at).children;
      leaves[at] = line.isLeaf() ? line.value : 0;
    }
    return new Forest(depth, roots, features, thresholds, children, leaves);
  }
}
