package org.tilewright.benchmark;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.tilewright.benchmark.kernel.Limits;
import org.tilewright.benchmark.timing.Rounds;
import org.tilewright.codegen.Probes;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.target.CpuTarget;

/** The limits of a core for each type of elements, found when they are first asked for. */
final class LimitsByType implements Function<ElementType, Limits> {
  private final CpuTarget target;
  private final Path folder;
  private final Rounds rounds;
  private final Map<ElementType, Limits> known = new EnumMap<>(ElementType.class);

  /**
   * @param folder for the programs that find them
   */
  LimitsByType(CpuTarget target, Path folder, Rounds rounds) {
    this.target = target;
    this.folder = folder;
    this.rounds = rounds;
  }

  @Override
  public Limits apply(ElementType type) {
    return known.computeIfAbsent(
        type, each -> Limits.fastest(Probes.build(target, each, folder), rounds, System::nanoTime));
  }
}
