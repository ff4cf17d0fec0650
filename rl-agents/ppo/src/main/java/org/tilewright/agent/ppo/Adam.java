package org.tilewright.agent.ppo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Adam (Kingma and Ba 2014, algorithm 1), in Java so that its moments can be saved. */
final class Adam {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-5;

  private final List<float[]> first;
  private final List<float[]> second;
  private long steps;

  /**
   * @param parameters tells the shapes
   */
  Adam(List<float[]> parameters) {
    this.first = parameters.stream().map(each -> new float[each.length]).toList();
    this.second = parameters.stream().map(each -> new float[each.length]).toList();
  }

  /** Moves the parameters against the gradients, both in the order given to the constructor. */
  void step(List<float[]> parameters, List<float[]> gradients, double learningRate) {
    steps++;
    double rate =
        learningRate * Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
    double epsilon = EPSILON * Math.sqrt(1 - Math.pow(BETA2, steps));
    for (int i = 0; i < parameters.size(); i++) {
      step(parameters.get(i), gradients.get(i), first.get(i), second.get(i), rate, epsilon);
    }
  }

  private static void step(
      float[] parameter, float[] gradient, float[] m, float[] v, double rate, double epsilon) {
    for (int i = 0; i < parameter.length; i++) {
      m[i] += (float) ((1 - BETA1) * (gradient[i] - m[i]));
      v[i] += (float) ((1 - BETA2) * (gradient[i] * gradient[i] - v[i]));
      parameter[i] -= (float) (rate * m[i] / (Math.sqrt(v[i]) + epsilon));
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(steps);
    Floats.write(out, first);
    Floats.write(out, second);
  }

  void read(DataInputStream in) throws IOException {
    steps = in.readLong();
    Floats.readInto(first, in);
    Floats.readInto(second, in);
  }
}
