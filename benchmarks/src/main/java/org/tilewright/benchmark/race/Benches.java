package org.tilewright.benchmark.race;

import java.util.List;
import java.util.Optional;
import org.tilewright.space.operator.ElementType;
import org.tilewright.tuner.Harness;
import org.tilewright.workbench.Workbench;

/** This machine, measured for one type of elements at a time. One thread at a time. */
public final class Benches implements AutoCloseable {
  private final int core;
  private Optional<Workbench> open = Optional.empty();
  private Optional<ElementType> measured = Optional.empty();

  /** Kernels run on one core. */
  public Benches(int core) {
    this.core = core;
  }

  /** Builds and measures kernels of a type, until one of another type is asked for. */
  Harness harness(ElementType type) {
    if (!measured.equals(Optional.of(type))) {
      close();
      open = Optional.of(Workbench.open(List.of(core), type));
      measured = Optional.of(type);
    }
    return open.orElseThrow().harness();
  }

  @Override
  public void close() {
    open.ifPresent(Workbench::close);
    open = Optional.empty();
    measured = Optional.empty();
  }
}
