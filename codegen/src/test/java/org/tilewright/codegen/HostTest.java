package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.codegen.llvm.Processor;
import org.tilewright.space.target.CpuTarget;

class HostTest {
  @TempDir Path folder;

  @Test
  void targetOfThisMachineSurvivesItsAttributes() {
    CpuTarget target = Host.detect().target();
    assertThat(CpuTarget.of(target.target())).isEqualTo(target);
    assertThat(target.threads()).isEqualTo(1);
  }

  @Test
  void vectorsAreAsWideAsTheFeaturesSay() {
    assertThat(vectors("x86_64-unknown-linux-gnu", "+sse2,-avx")).isEqualTo(new VectorUnit(16, 16));
    assertThat(vectors("x86_64-unknown-linux-gnu", "+avx,+avx2")).isEqualTo(new VectorUnit(32, 16));
    assertThat(vectors("x86_64-unknown-linux-gnu", "+avx,+avx512f"))
        .isEqualTo(new VectorUnit(64, 32));
    assertThat(vectors("aarch64-unknown-linux-gnu", "+neon")).isEqualTo(new VectorUnit(16, 32));
  }

  private static VectorUnit vectors(String triple, String features) {
    return VectorUnit.of(new Processor(triple, "generic", features));
  }

  @Test
  void readsTheDataCachesOfLinux() throws IOException {
    cache("index0", "1", "Data", "48K");
    cache("index1", "1", "Instruction", "64K");
    cache("index2", "2", "Unified", "2048K");
    cache("index3", "3", "Unified", "260M");
    assertThat(Caches.fromFiles(folder)).isEqualTo(new Caches(48 << 10, 2 << 20, 260L << 20));
  }

  @Test
  void secondCacheIsTheLastWhereThereIsNoThird() throws IOException {
    cache("index0", "1", "Data", "32K");
    cache("index2", "2", "Unified", "1M");
    assertThat(Caches.fromFiles(folder)).isEqualTo(new Caches(32 << 10, 1 << 20, 1 << 20));
  }

  @Test
  void assumesUsualCachesWhereLinuxDoesNotTell() throws IOException {
    Caches usual = new Caches(32 << 10, 512 << 10, 512 << 10);
    assertThat(Caches.fromFiles(folder.resolve("missing"))).isEqualTo(usual);
    cache("index0", "1", "Data", "?");
    assertThat(Caches.fromFiles(folder)).isEqualTo(usual);
  }

  private void cache(String name, String level, String type, String size) throws IOException {
    Path index = Files.createDirectory(folder.resolve(name));
    Files.writeString(index.resolve("level"), level + "\n");
    Files.writeString(index.resolve("type"), type + "\n");
    Files.writeString(index.resolve("size"), size + "\n");
  }

  @Test
  void readsTheModelNameOfTheFirstProcessor() throws IOException {
    Path list = folder.resolve("cpuinfo");
    Files.writeString(list, "processor\t: 0\nmodel name\t: Fast Chip 9\nmodel name\t: other\n");
    assertThat(Host.modelName(list)).contains("Fast Chip 9");
    assertThat(Host.modelName(folder.resolve("missing"))).isEmpty();
  }
}
