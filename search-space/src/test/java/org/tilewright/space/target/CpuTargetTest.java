package org.tilewright.space.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tilewright.space.Processors;
import org.tilewright.tuner.Target;

class CpuTargetTest {
  private final Target target = Processors.AVX512.target();

  @Test
  void attributesAreReadBackAsTheyWereWritten() {
    assertThat(CpuTarget.of(target)).isEqualTo(Processors.AVX512);
    assertThat(CpuTarget.of(Processors.AVX512.withThreads(4).target()).threads()).isEqualTo(4);
  }

  @Test
  void everyX86MultipliesPairsOfBytesAtOnce() {
    Map<String, String> attributes = new TreeMap<>(target.attributes());
    attributes.put("triple", "aarch64-unknown-linux-gnu");

    assertThat(Processors.AVX512.dotLengths()).containsExactly(2);
    assertThat(CpuTarget.of(Target.of("cpu", attributes)).dotLengths()).isEmpty();
  }

  @Test
  void someMultiplyFoursOfBytesAtOnce() {
    assertThat(with("x86_64-linux", 64, "+avx512f,+avx512vl,+avx512vnni").dotLengths())
        .containsExactly(2, 4);
    assertThat(with("x86_64-linux", 64, "+avx512f,+avx512vl,+avxvnni").dotLengths())
        .containsExactly(2);
    assertThat(with("x86_64-linux", 32, "+avx2,+avxvnni").fourByteProduct())
        .contains(FourByteProduct.VPDPBUSD);
    assertThat(with("x86_64-linux", 32, "+avx2,+avxvnni,+avxvnniint8").fourByteProduct())
        .contains(FourByteProduct.VPDPBSSD);
    assertThat(with("aarch64-linux", 16, "+neon,+dotprod").dotLengths()).containsExactly(4);
  }

  private static CpuTarget with(String triple, int vectorBytes, String features) {
    CpuTarget other = Processors.AVX512;
    return new CpuTarget(
        triple,
        other.processor(),
        features,
        vectorBytes,
        other.vectorRegisters(),
        other.l1Bytes(),
        other.l2Bytes(),
        other.l3Bytes(),
        other.threads());
  }

  @Test
  void allProblemsOfATargetAreNamedTogether() {
    Map<String, String> attributes = new TreeMap<>(target.attributes());
    attributes.remove("processor");
    attributes.put("vectorBytes", "wide");
    attributes.put("threads", "0");

    assertThatThrownBy(() -> CpuTarget.of(Target.of("gpu", attributes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target cannot be scheduled for: its kind is gpu, expected cpu; the attribute processor is missing; the attribute vectorBytes is \"wide\", not a positive number; the attribute threads is \"0\", not a positive number.");
  }

  @Test
  void anEmptyNumberIsNotTakenForOne() {
    Map<String, String> attributes = new TreeMap<>(target.attributes());
    attributes.put("l2Bytes", "");

    assertThatThrownBy(() -> CpuTarget.of(Target.of("cpu", attributes)))
        .hasMessageContaining("the attribute l2Bytes is \"\", not a positive number");
  }
}
