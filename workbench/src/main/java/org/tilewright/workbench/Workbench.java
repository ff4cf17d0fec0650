package org.tilewright.workbench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.tilewright.codegen.CpuBuilder;
import org.tilewright.codegen.Host;
import org.tilewright.codegen.Probes;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.measurement.local.LocalDevice;
import org.tilewright.measurement.local.LocalHarness;
import org.tilewright.space.operator.ElementType;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Probe;
import org.tilewright.tuner.Runner;
import org.tilewright.tuner.Target;

/**
 * This machine, ready to build and measure: a worker on some cores, this process on the others, and
 * a folder for artifacts. {@link #close} undoes all of it. One at a time in a process, whose
 * threads it moves.
 *
 * <pre>{@code
 * try (Workbench bench = Workbench.open()) {
 *   Tuner.builder()
 *       .space(ScheduleSpace.of(operator, bench.target()))
 *       .harness(bench.harness())
 *       ...
 * }
 * }</pre>
 */
public final class Workbench implements AutoCloseable {
  private final List<Integer> allCores;
  private final ArtifactFolder artifacts;
  private final Host host;
  private final Harness harness;

  private Workbench(List<Integer> allCores, ArtifactFolder artifacts, Host host, Harness harness) {
    this.allCores = allCores;
    this.artifacts = artifacts;
    this.host = host;
    this.harness = harness;
  }

  /**
   * One core for kernels of one thread and elements of type {@code f32}, see {@link #open(List,
   * ElementType)}.
   */
  public static Workbench open() {
    return open(Cores.last(1), ElementType.F32);
  }

  /**
   * Starts the worker and measures the limits of its cores, which takes about two seconds.
   *
   * @param cores one for each thread of a kernel, see {@link Cores#last}
   * @param type whose peak is measured
   * @throws org.tilewright.codegen.llvm.ToolchainException if there is no LLVM for this platform
   * @throws WorkbenchException if the worker does not start, or there is no folder to write to
   */
  public static Workbench open(List<Integer> cores, ElementType type) {
    Host host = Host.detect();
    List<Integer> allCores = Cores.available();
    ArtifactFolder artifacts = ArtifactFolder.create();
    Cores.avoid(cores);
    try {
      Harness harness = harness(host, cores, type, artifacts.path());
      return new Workbench(allCores, artifacts, host, harness);
    } catch (RuntimeException e) {
      restore(allCores, artifacts);
      throw e;
    }
  }

  private static Harness harness(Host host, List<Integer> cores, ElementType type, Path artifacts) {
    var cpu = host.target().withThreads(cores.size());
    List<Probe> probes = Probes.build(cpu, type, artifacts);
    try {
      Runner runner =
          LocalDevice.start(cpu.target(), Map.of(), probes, cores, InstantSource.system());
      return LocalHarness.of(CpuBuilder.in(artifacts), runner, InstantSource.system());
    } catch (IllegalStateException e) {
      throw new WorkbenchException(
          "This machine cannot be measured on: %s".formatted(e.getMessage()), e);
    }
  }

  /** The processor as its maker and LLVM call it. */
  public Host host() {
    return host;
  }

  /** Builds and measures schedules of {@link #target}; closed with this workbench. */
  public Harness harness() {
    return harness;
  }

  /** What search spaces for this machine are made for, with as many threads as there are cores. */
  public Target target() {
    return harness.device().target();
  }

  @Override
  public void close() {
    harness.close();
    restore(allCores, artifacts);
  }

  private static void restore(List<Integer> allCores, ArtifactFolder artifacts) {
    Cores.pinProcess(allCores);
    artifacts.close();
  }
}
