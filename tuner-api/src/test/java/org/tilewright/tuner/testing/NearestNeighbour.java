package org.tilewright.tuner.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Prediction;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.State;

/** The least a cost model can be: predicts the reward of the nearest sample, and its distance. */
public final class NearestNeighbour implements CostModel {
  private final int featureCount;
  private final List<Point> points = new ArrayList<>();

  public NearestNeighbour(int featureCount) {
    this.featureCount = featureCount;
  }

  @Override
  public Prediction predict(List<State> batch) {
    List<Point> nearest = batch.stream().map(state -> nearest(floats(state))).toList();
    List<Double> spreads = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      spreads.add(nearest.get(i).distanceTo(floats(batch.get(i))));
    }
    return new Prediction(nearest.stream().map(Point::reward).toList(), spreads);
  }

  private Point nearest(List<Float> features) {
    return points.stream()
        .min(Comparator.comparingDouble(point -> point.distanceTo(features)))
        .orElse(new Point(features, 0));
  }

  @Override
  public void update(List<Sample> measured) {
    measured.forEach(each -> points.add(new Point(floats(each.state()), each.reward())));
  }

  @Override
  public byte[] checkpoint() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream output = new DataOutputStream(bytes)) {
      output.writeInt(points.size());
      for (Point point : points) {
        output.writeDouble(point.reward);
        for (float feature : point.features) output.writeFloat(feature);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void restore(byte[] checkpoint) {
    List<Point> restored = new ArrayList<>();
    try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(checkpoint))) {
      for (int left = input.readInt(); left > 0; left--) restored.add(readPoint(input));
      if (input.read() >= 0) throw new CheckpointException("The checkpoint is too long.");
    } catch (IOException e) {
      throw new CheckpointException("The checkpoint is cut short.", e);
    }
    points.clear();
    points.addAll(restored);
  }

  private Point readPoint(DataInputStream input) throws IOException {
    double reward = input.readDouble();
    List<Float> features = new ArrayList<>();
    for (int i = 0; i < featureCount; i++) features.add(input.readFloat());
    return new Point(features, reward);
  }

  private static List<Float> floats(State state) {
    List<Float> features = new ArrayList<>();
    for (float feature : state.features()) features.add(feature);
    return features;
  }

  private record Point(List<Float> features, double reward) {
    double distanceTo(List<Float> others) {
      double sum = 0;
      for (int i = 0; i < features.size(); i++) {
        sum += Math.pow(features.get(i) - others.get(i), 2);
      }
      return Math.sqrt(sum);
    }
  }
}
