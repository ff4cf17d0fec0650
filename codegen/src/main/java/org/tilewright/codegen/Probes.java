package org.tilewright.codegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.codegen.kernel.ProbeWriter;
import org.tilewright.codegen.llvm.Compiler;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.codegen.llvm.Processor;
import org.tilewright.codegen.llvm.ToolchainException;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Role;
import org.tilewright.tuner.Probe;

/**
 * Programs that drive a processor to its limits: the peak of multiply-adds and the bandwidth of
 * memory. The best of each kind is the limit, since it depends on the processor which one is.
 */
public final class Probes {
  /** Independent chains: latency times units is 8 to 10 on current processors, 16 on some. */
  private static final List<Integer> CHAINS = List.of(8, 10, 12, 16, 24);

  /** Registers of an arithmetic probe besides its chains. */
  private static final int FACTORS = 2;

  /** Instructions in one piece of work: about a millisecond at two a nanosecond. */
  private static final long MULTIPLY_ADDS = 4_000_000;

  /** Larger than the last cache by this, so that little of the memory is still in it. */
  private static final long TIMES_LAST_CACHE = 4;

  /**
   * Most memory of a probe. On machines whose last cache is larger than a quarter of this, which
   * many cores share, the bandwidth found is a little too high.
   */
  private static final long MOST_BYTES = 256L << 20;

  /** A last cache larger than this is shared with others. */
  private static final long MOST_LAST_CACHE = 32L << 20;

  /** Pieces of memory for each thread. */
  private static final int PIECES = 16;

  private final CpuTarget target;
  private final boolean ofBytes;
  private final ElementType element;
  private final Libraries libraries;

  private Probes(CpuTarget target, ElementType element, Libraries libraries) {
    this.target = target;
    this.ofBytes = element.isInteger();
    this.element = ofBytes ? ElementType.F32 : element;
    this.libraries = libraries;
  }

  /**
   * Builds the probes of a target, at least one for each limit, with equal work for each of its
   * threads. Limits of integers are those of products of bytes, summed in 32 bits.
   *
   * @param folder where the libraries are left
   * @throws ToolchainException if they cannot be built
   */
  public static List<Probe> build(CpuTarget target, ElementType element, Path folder) {
    try {
      return new Probes(target, element, new Libraries(folder)).all();
    } catch (CompilerException e) {
      throw new ToolchainException(
          "The probes cannot be built for the target (%s): %s Expected a working tool chain. Check the target's features and the folder %s."
              .formatted(target.processor(), e.getMessage(), folder),
          e);
    }
  }

  private List<Probe> all() throws CompilerException {
    List<Probe> probes = new ArrayList<>();
    for (int chains : CHAINS) {
      if (chains + FACTORS <= target.vectorRegisters()) probes.add(arithmetic(chains));
    }
    for (long bytes : workingSets()) {
      probes.add(memory(bytes, "read", 1));
      probes.add(memory(bytes, "update", 2));
    }
    return probes;
  }

  /** Half of each cache, and more than all of them hold. */
  private List<Long> workingSets() {
    long last = Math.min(target.l3Bytes(), MOST_LAST_CACHE);
    long memory = Math.min(MOST_BYTES, TIMES_LAST_CACHE * target.l3Bytes());
    return List.of(target.l1Bytes() / 2, target.l2Bytes() / 2, last / 2, memory);
  }

  private VectorType widest() {
    return new VectorType(element, target.vectorBytes() / element.bytes());
  }

  private long pieces() {
    return (long) PIECES * target.threads();
  }

  private Probe arithmetic(int chains) throws CompilerException {
    return ofBytes ? products(chains) : multiplyAdds(chains);
  }

  private Probe multiplyAdds(int chains) throws CompilerException {
    VectorType type = widest();
    String symbol = "multiply_adds_" + chains;
    long steps = MULTIPLY_ADDS / chains;
    Operand factors = new Operand("factors", element, List.of(2L), "factor");
    Operand sums = sums(type);
    String ir = ProbeWriter.multiplyAdds(symbol, type, chains, steps, factors, sums);
    return arithmetic(symbol, ir, factors, sums, 2.0 * chains * steps * type.lanes());
  }

  private Probe products(int chains) throws CompilerException {
    VectorType type = widest().of(ElementType.I32);
    String symbol = "products_of_bytes_" + chains;
    long steps = MULTIPLY_ADDS / chains;
    Operand factors = new Operand("factors", ElementType.I8, List.of(4L), "factor");
    Operand sums = sums(type);
    String ir = ProbeWriter.multiplyBytes(symbol, type, target, chains, steps, factors, sums);
    double products = (double) chains * steps * type.lanes() * ProbeWriter.bytesAtOnce(target);
    return arithmetic(symbol, ir, factors, sums, 2 * products);
  }

  private Operand sums(VectorType type) {
    List<Long> vectors = List.of((long) target.threads(), (long) type.lanes());
    return new Operand("sums", type.element(), vectors, "thread,lane");
  }

  /**
   * @param flops of each thread
   */
  private Probe arithmetic(String symbol, String ir, Operand factors, Operand sums, double flops)
      throws CompilerException {
    double all = flops * target.threads();
    List<Manifest.Operand> operands =
        List.of(
            KernelManifest.operand(factors, Role.INPUT), KernelManifest.operand(sums, Role.OUTPUT));
    Manifest manifest = manifest(symbol, operands, target.threads(), all);
    return probe(ir, manifest, Probe.Limit.ARITHMETIC, all, 0);
  }

  /**
   * @param bytes of each thread
   * @param passes over the memory in one execution
   */
  private Probe memory(long bytes, String kind, int passes) throws CompilerException {
    VectorType type = widest();
    long unit = ProbeWriter.rowUnit(type);
    long row = Math.max(unit, bytes / PIECES / element.bytes() / unit * unit);
    Operand memory = new Operand("memory", element, List.of(pieces(), row), "piece,element");
    String symbol = "memory_%s_%d".formatted(kind, bytes);
    String ir =
        passes == 1
            ? ProbeWriter.read(symbol, type, memory)
            : ProbeWriter.update(symbol, type, memory);
    List<Manifest.Operand> operands = List.of(KernelManifest.operand(memory, Role.OUTPUT));
    Manifest manifest = manifest(symbol, operands, pieces(), memory.elements());
    return probe(
        ir, manifest, Probe.Limit.MEMORY, (double) passes * memory.bytes(), memory.bytes());
  }

  private static Manifest manifest(
      String symbol, List<Manifest.Operand> operands, long extent, double flops) {
    Manifest.Tolerance none = new Manifest.Tolerance(0, 0);
    return new Manifest(symbol, operands, false, extent, none, flops, Optional.empty());
  }

  private Probe probe(
      String ir, Manifest manifest, Probe.Limit limit, double amount, long workingSet)
      throws CompilerException {
    Processor processor = new Processor(target.triple(), target.processor(), target.features());
    byte[] object = new Compiler(processor).compile(ir, Passes.KERNEL, Compiler.Output.OBJECT);
    return new Probe(libraries.link(List.of(object), manifest), limit, amount, workingSet);
  }
}
