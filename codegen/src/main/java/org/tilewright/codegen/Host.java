package org.tilewright.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.codegen.llvm.NativeLlvm;
import org.tilewright.codegen.llvm.Processor;
import org.tilewright.space.target.CpuTarget;

/**
 * The machine this runs on.
 *
 * @param processor as its maker writes it, {@code AMD EPYC 9354P 32-Core Processor}
 * @param target for one thread; see {@link CpuTarget#withThreads}
 */
public record Host(String processor, CpuTarget target) {

  /**
   * Asks LLVM and the operating system.
   *
   * @throws org.tilewright.codegen.llvm.ToolchainException if there is no LLVM for this platform
   */
  public static Host detect() {
    Processor processor = NativeLlvm.host();
    VectorUnit vectors = VectorUnit.of(processor);
    Caches caches = Caches.host();
    CpuTarget target =
        new CpuTarget(
            processor.triple(),
            processor.name(),
            processor.features(),
            vectors.bytes(),
            vectors.registers(),
            caches.l1Bytes(),
            caches.l2Bytes(),
            caches.l3Bytes(),
            1);
    return new Host(modelName().orElse(processor.name()), target);
  }

  private static Optional<String> modelName() {
    return SystemControl.isPresent()
        ? SystemControl.text("machdep.cpu.brand_string")
        : modelName(Path.of("/proc/cpuinfo"));
  }

  /** The first model name in Linux's list of processors; not every architecture has one. */
  static Optional<String> modelName(Path list) {
    try {
      return Files.readAllLines(list).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
