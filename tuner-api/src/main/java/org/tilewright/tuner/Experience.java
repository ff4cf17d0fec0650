package org.tilewright.tuner;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a cost model can study before the first trial of a session: samples of other workloads. */
@FunctionalInterface
public interface Experience {

  /**
   * Samples of workloads like that of a space, nearest first, a list for each. Features mean the
   * same as in that space; rewards are comparable within a list alone: the logarithm of the fastest
   * time divided by a schedule's.
   *
   * <p>Asked once, on the engine thread. What it returns may be asked on any thread.
   */
  Supplier<List<List<Sample>>> like(SearchSpace space);

  /** Nothing to study. */
  static Experience none() {
    return space -> List::of;
  }

  /**
   * The trials of earlier sessions.
   *
   * @param spaces makes the space of a workload, or none if it is not known any more
   */
  static Experience of(Precedents precedents, Function<Workload, Optional<SearchSpace>> spaces) {
    return space -> {
      Studies studies = new Studies(space, spaces);
      List<Precedent> nearest = precedents.nearest(space.workload(), Studies.MOST_TASKS);
      return () -> studies.of(nearest);
    };
  }
}
