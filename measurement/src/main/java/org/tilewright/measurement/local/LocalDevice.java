package org.tilewright.measurement.local;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tilewright.measurement.cpu.Processor;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Probe;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Runner;
import org.tilewright.tuner.Target;

/**
 * Some cores of this machine as a device: {@link #start} measures their limits and gives a runner
 * that uses as many threads as there are cores.
 */
public final class LocalDevice {
  private LocalDevice() {}

  /**
   * Starts the worker and measures the roofline, which takes about a second.
   *
   * @param target what the artifacts are built for
   * @param facts of the caller's about the machine, kept with the device
   * @param probes at least one for each limit; their files are needed until the runner is closed
   * @param cores one for each thread, see {@link org.tilewright.measurement.cpu.Cores#last}
   * @throws IllegalStateException if the worker does not start or a probe fails
   */
  public static Runner start(
      Target target,
      Map<String, String> facts,
      List<Probe> probes,
      List<Integer> cores,
      InstantSource clock) {
    SupervisedWorker worker = new SupervisedWorker(WorkerCommand.on(cores));
    try {
      Limits limits = new Limits(worker, cores.size());
      Roofline roofline = limits.measure(probes);
      Peak peak =
          new Peak(Limits.type(probes), roofline.flopsPerSecond(), () -> limits.peak(probes));
      return new LocalRunner(worker, describe(target, roofline, facts, cores), peak, clock);
    } catch (RuntimeException e) {
      worker.close();
      throw e;
    }
  }

  private static Device describe(
      Target target, Roofline roofline, Map<String, String> facts, List<Integer> cores) {
    Processor processor = Processor.host();
    SortedMap<String, String> all = new TreeMap<>(facts);
    all.put("processor", processor.name());
    all.put("cores", cores.toString());
    all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    all.put("java", System.getProperty("java.version"));
    return new Device(processor.deviceId(cores.size()), target, roofline, all);
  }
}
