package org.tilewright.benchmark.peer;

import java.util.List;
import org.tilewright.benchmark.timing.Work;

/**
 * Somebody's code for one workload, with operands of its own, timed against others.
 *
 * <p>Runs on one thread and belongs to one. Holds native memory until closed.
 */
public interface Contender extends Work, AutoCloseable {

  /** The implementation that was chosen, for people; empty if nothing is known of it. */
  String implementation();

  /**
   * Takes in the values of every input, dense and row-major, in the order of the operator. May
   * bring all inputs but the first into a layout of its own: they are constants, as weights are.
   */
  void load(List<double[]> inputs);

  /** What the last execution left, dense and row-major. */
  double[] output();

  @Override
  void close();
}
