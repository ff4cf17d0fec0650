package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Role;

class KernelManifestTest {
  private static final LoopNest NEST = LoopNest.plain(Operators.fromSpec("matmul m=2,n=3,k=4"));

  @Test
  void symbolsAreIdentifiersOfC() {
    assertThat(KernelManifest.symbol("matmul 2x3x4")).isEqualTo("matmul_2x3x4");
    assertThat(KernelManifest.symbol("3d conv, k=5")).isEqualTo("kernel_3d_conv_k_5");
    assertThat(KernelManifest.symbol("größe")).isEqualTo("gr_e");
  }

  @Test
  void operandsComeInTheOrderOfTheArguments() {
    assertThat(KernelManifest.of(NEST, "builder 1").operands())
        .containsExactly(
            new Operand("a", Role.INPUT, "f32", List.of(2L, 4L), "m,k"),
            new Operand("b", Role.INPUT, "f32", List.of(4L, 3L), "k,n"),
            new Operand("c", Role.OUTPUT, "f32", List.of(2L, 3L), "m,n"));
  }

  @Test
  void toleranceGrowsWithTheReduction() {
    Manifest manifest = KernelManifest.of(NEST, "builder 1");
    assertThat(manifest.tolerance()).isEqualTo(new Manifest.Tolerance(20 * 0x1p-23, 0x1p-21));
  }

  @Test
  void referencesOfOneWorkloadAndBuilderAreTheSame() {
    assertThat(KernelManifest.of(NEST, "builder 1").referenceKey())
        .isEqualTo(KernelManifest.of(NEST, "builder 1").referenceKey())
        .isNotEqualTo(KernelManifest.of(NEST, "builder 2").referenceKey());
  }
}
