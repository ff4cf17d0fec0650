package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Probe;
import org.tilewright.tuner.Probe.Limit;

class ProbesTest {
  private static final CpuTarget TARGET = Host.detect().target().withThreads(3);

  @TempDir Path folder;
  private List<Probe> probes;

  @BeforeEach
  void build() {
    probes = Probes.build(TARGET, ElementType.F32, folder);
  }

  @Test
  void eachLimitHasItsProbes() {
    assertThat(probes).extracting(Probe::limit).contains(Limit.ARITHMETIC, Limit.MEMORY);
    assertThat(probes).allMatch(each -> !each.artifact().manifest().hasReference());
  }

  @Test
  void workDividesEvenlyAmongThreads() {
    assertThat(probes)
        .allMatch(each -> each.artifact().manifest().parallelExtent() % TARGET.threads() == 0);
  }

  @Test
  void memoryOfAThreadIsLargeButNotHuge() {
    assertThat(probes)
        .filteredOn(each -> each.limit() == Limit.MEMORY)
        .allMatch(each -> each.workingSet() <= TARGET.threads() * (256L << 20))
        .anyMatch(each -> each.workingSet() > TARGET.l2Bytes());
  }

  /** Chains of x -> x * 0.5 + 1 end at 2, so that their sum is twice their number. */
  @Test
  void arithmeticIsReallyDone() {
    Manifest manifest = probes.get(0).artifact().manifest();
    long bytes = manifest.operands().get(1).bytes();
    try (NativeLibrary library =
            NativeLibrary.getInstance(probes.get(0).artifact().file().toString());
        Memory factors = new Memory(8);
        Memory sums = new Memory(bytes);
        Memory operands = new Memory(2L * Native.POINTER_SIZE)) {
      factors.write(0, new float[] {0.5f, 1}, 0, 2);
      operands.setPointer(0, factors);
      operands.setPointer(Native.POINTER_SIZE, sums);
      assertThat(repeat(library, manifest.symbol(), operands)).isZero();
      assertThat(sums.getFloatArray(0, (int) bytes / 4)).containsOnly(16f);
    }
  }

  /** Chains of x + x * 0 stay at their number, so that their sum is that of all numbers below 8. */
  @Test
  void productsOfBytesAreReallySummed() {
    Probe probe = Probes.build(TARGET, ElementType.I8, folder).get(0);
    Manifest manifest = probe.artifact().manifest();
    long bytes = manifest.operands().get(1).bytes();
    assertThat(manifest.operands().get(0).type()).isEqualTo("i8");
    assertThat(probe.amount()).isGreaterThan(probes.get(0).amount());
    try (NativeLibrary library = NativeLibrary.getInstance(probe.artifact().file().toString());
        Memory factors = new Memory(4);
        Memory sums = new Memory(bytes);
        Memory operands = new Memory(2L * Native.POINTER_SIZE)) {
      factors.setInt(0, 0);
      operands.setPointer(0, factors);
      operands.setPointer(Native.POINTER_SIZE, sums);
      assertThat(repeat(library, manifest.symbol(), operands)).isZero();
      assertThat(sums.getIntArray(0, (int) bytes / 4)).containsOnly(28);
    }
  }

  private static int repeat(NativeLibrary library, String symbol, Memory operands) {
    return library.getFunction(symbol + "_repeat").invokeInt(new Object[] {1L, operands});
  }
}
