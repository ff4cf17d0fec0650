package org.tilewright.agent.ppo;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.Provenance;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.GridSpace;

/** Workloads of one kind: grids of different sizes whose peak lies in the same place. */
final class Grids {
  private Grids() {}

  /** Three knobs; the best options are the first, the one in the middle and the last. */
  static GridSpace ofSize(int options) {
    return GridSpace.cube(3, options).withPeakAt(0, options / 2, options - 1);
  }

  /** Random trials of a grid. */
  static Experience experience(GridSpace space) {
    RandomStream random = RandomStream.seeded(1);
    List<Feedback> trials =
        IntStream.range(0, 120)
            .mapToObj(i -> Walks.random(space.start(), random))
            .distinct()
            .map(state -> Feedback.measured(state, reward(state, space)))
            .toList();
    return new Experience(space, trials);
  }

  /** Differences that matter as those of real kernels do. */
  static double reward(State state, GridSpace space) {
    return 2 * space.reward(state.trace());
  }

  /** A policy that has imitated grids of five, seven and eleven options. */
  static TrainedPolicy trained() {
    GridSpace some = ofSize(5);
    PolicyTraining training =
        PolicyTraining.begin(some.featureCount(), PpoSettings.standard(), RandomStream.seeded(1));
    training.imitate(IntStream.of(5, 7, 11).mapToObj(size -> experience(ofSize(size))).toList(), 1);
    return training.policy(Provenance.of(some, new TreeMap<>()));
  }
}
