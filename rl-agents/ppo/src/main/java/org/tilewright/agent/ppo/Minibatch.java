package org.tilewright.agent.ppo;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lessons as arrays.
 *
 * <p>Steps have different numbers of options. The options of all steps are the rows of one matrix;
 * {@code places} says which of them belong to each step, padded to the longest list, and {@code
 * mask} is 0 for an option and minus infinity for padding.
 */
record Minibatch(
    NDArray states,
    NDArray options,
    NDArray places,
    NDArray mask,
    NDArray taken,
    NDArray oldLogProbabilities,
    NDArray advantages,
    NDArray values) {

  static Minibatch of(List<Lesson> lessons, ActorCritic networks, NDManager manager) {
    List<Step> steps = lessons.stream().map(Lesson::step).toList();
    int width = steps.stream().mapToInt(each -> each.options().size()).max().orElse(0);
    long[] places = new long[steps.size() * width];
    float[] mask = new float[steps.size() * width];
    Arrays.fill(mask, Float.NEGATIVE_INFINITY);
    List<float[]> options = new ArrayList<>();
    for (int row = 0; row < steps.size(); row++) {
      for (int i = 0; i < steps.get(row).options().size(); i++) {
        places[row * width + i] = options.size();
        mask[row * width + i] = 0;
        options.add(steps.get(row).options().get(i));
      }
    }
    Shape padded = new Shape(steps.size(), width);
    return new Minibatch(
        networks.matrix(steps.stream().map(Step::features).toList(), manager),
        networks.matrix(options, manager),
        manager.create(places),
        manager.create(mask, padded),
        manager.create(steps.stream().mapToLong(Step::taken).toArray(), new Shape(steps.size(), 1)),
        manager.create(floats(steps.stream().map(Step::logProbability).toList())),
        manager.create(floats(lessons.stream().map(Lesson::advantage).toList())),
        manager.create(floats(lessons.stream().map(Lesson::value).toList())));
  }

  /** The rows' scores, one step in each row, minus infinity where it has no option. */
  NDArray logits(NDArray scores) {
    return scores.gather(places, 0).reshape(mask.getShape()).add(mask);
  }

  /** Mean square of what the critic expects too much. */
  NDArray valueError(NDArray expected) {
    return expected.sub(values).square().mean();
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) floats[i] = values.get(i);
    return floats;
  }
}
