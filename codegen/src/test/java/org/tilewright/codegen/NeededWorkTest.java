package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;

class NeededWorkTest {

  @Test
  void withoutPaddingAllWorkIsNeeded() {
    assertThat(fraction("matmul m=5,n=6,k=7")).isEqualTo(1);
    assertThat(fraction("conv2d n=1,h=6,w=7,ci=3,co=10,kh=3,kw=3,s=1,p=0")).isEqualTo(1);
  }

  @Test
  void tapsInPaddingAreNotNeeded() {
    // each of two dimensions: 3 taps at 4 positions, of which 2 fall outside
    assertThat(fraction("conv2d n=1,h=4,w=4,ci=3,co=5,kh=3,kw=3,s=1,p=1"))
        .isCloseTo(10.0 / 12 * 10 / 12, within(1e-12));
  }

  @Test
  void stridesAndDilationAreCounted() {
    // l=5, p=2, d=2, s=2: outputs at 0, 2, 4; taps at -2, 0, 2 of each; 2 of 9 outside
    assertThat(fraction("conv1d n=1,l=5,ci=2,co=3,k=3,s=2,p=2,d=2"))
        .isCloseTo(7.0 / 9, within(1e-12));
  }

  private static double fraction(String spec) {
    Operator operator = Operators.fromSpec(spec);
    return NeededWork.flops(operator) / operator.workload().flops();
  }
}
