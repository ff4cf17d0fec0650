package org.tilewright.agent.dqn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.rl4j.observation.Observation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tilewright.agent.Normaliser;
import org.tilewright.tuner.State;

/**
 * Options between which the network can choose: a slot for each, and masked slots for the rest.
 *
 * <p>If a knob has more legal options than there are slots, a choice holds every second of them, or
 * every third; the choices of a knob together hold all.
 *
 * @param options indices into the knob's options
 * @param states where they lead, parallel to {@code options}
 */
record Choice(List<Integer> options, List<State> states) {
  /** Far below every reward, and near enough not to drown them in single precision. */
  private static final float MASKED = -1000;

  /** One of the choices a state gives, whichever the number picks. */
  static Choice of(State state, int slots, int pick) {
    List<Integer> legal = state.legal().stream().boxed().toList();
    int stride = (legal.size() + slots - 1) / slots;
    List<Integer> options = new ArrayList<>();
    for (int i = Math.floorMod(pick, stride); i < legal.size(); i += stride) {
      options.add(legal.get(i));
    }
    return new Choice(options, options.stream().map(state::decide).toList());
  }

  /** The choice that holds an option. */
  static Choice with(State state, int slots, int option) {
    return of(state, slots, state.legal().get(0, option).cardinality());
  }

  /** What RL4J sees when everything is decided. */
  static Observation nothing(int slots, int features) {
    return observation(new float[slots * features], masks(slots, 0));
  }

  /** The features of all slots one after the other, and a mask to be added to their values. */
  Observation observation(int slots, int features, Normaliser normaliser) {
    float[] rows = new float[slots * features];
    for (int slot = 0; slot < states.size(); slot++) {
      normaliser.normalise(states.get(slot).features(), rows, slot);
    }
    return observation(rows, masks(slots, states.size()));
  }

  private static Observation observation(float[] rows, float[] mask) {
    return new Observation(
        new INDArray[] {Nd4j.create(new float[][] {rows}), Nd4j.create(new float[][] {mask})});
  }

  private static float[] masks(int slots, int free) {
    float[] mask = new float[slots];
    Arrays.fill(mask, free, slots, MASKED);
    return mask;
  }
}
