package org.tilewright.cost.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;
import org.tilewright.cost.sample.Features;

class ForestTest {
  private static final int COLUMNS = 5;

  private final Features seen = random(300, 1);
  private final Features unseen = random(100, 2);

  @Test
  void predictsBitForBitWhatXGBoostPredicts() throws XGBoostError {
    float[] known = known(unseen.rows());
    Booster booster = trained();
    DMatrix matrix = new DMatrix(unseen.values(), unseen.rows(), COLUMNS, Float.NaN);
    matrix.setBaseMargin(known);
    float[][] expected = booster.predict(matrix);

    float[] scores = TreeDump.forest(booster).predict(unseen, known);

    for (int row = 0; row < scores.length; row++) {
      assertThat(scores[row]).isEqualTo(expected[row][0]);
    }
  }

  @Test
  void predictsTheSameWhenReadBack() throws XGBoostError {
    Forest forest = TreeDump.forest(trained());
    ByteBuffer buffer = ByteBuffer.allocate(forest.byteCount());
    forest.put(buffer);

    Forest read = Forest.read(buffer.flip());

    float[] known = known(unseen.rows());
    assertThat(read.predict(unseen, known)).isEqualTo(forest.predict(unseen, known));
  }

  @Test
  void twoForestsScoreAsMuchAsOneOnTopOfTheOther() throws XGBoostError {
    Forest trained = TreeDump.forest(trained());
    Forest leaf = leaf(0.5f);
    float[] known = known(unseen.rows());

    assertThat(trained.plus(leaf).predict(unseen, known))
        .isEqualTo(leaf.predict(unseen, trained.predict(unseen, known)));
    assertThat(leaf.plus(trained).predict(unseen, known))
        .isEqualTo(trained.predict(unseen, leaf.predict(unseen, known)));
  }

  @Test
  void aTreeOfOneLeafAddsItsValueToEveryRow() {
    assertThat(leaf(0.5f).predict(random(2, 3), new float[] {1, 2})).containsExactly(1.5f, 2.5f);
  }

  private static Forest leaf(float value) {
    return new Forest(
        0,
        new int[1],
        new int[1],
        new float[] {Float.POSITIVE_INFINITY},
        new int[1],
        new float[] {value});
  }

  private Booster trained() throws XGBoostError {
    DMatrix matrix = new DMatrix(seen.values(), seen.rows(), COLUMNS, Float.NaN);
    float[] labels = new float[seen.rows()];
    for (int row = 0; row < labels.length; row++) {
      float first = seen.values()[row * COLUMNS];
      labels[row] = first * first + 3 * seen.values()[row * COLUMNS + 1];
    }
    matrix.setLabel(labels);
    Map<String, Object> settings = Map.of("base_score", 0, "max_depth", 4, "nthread", 1);
    return XGBoost.train(matrix, settings, 12, new HashMap<>(), null, null);
  }

  private static float[] known(int rows) {
    float[] known = new float[rows];
    for (int row = 0; row < rows; row++) known[row] = row / 7f;
    return known;
  }

  private static Features random(int rows, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * COLUMNS];
    for (int at = 0; at < values.length; at++) values[at] = (float) random.nextGaussian();
    return new Features(values, rows, COLUMNS);
  }
}
