package org.tilewright.space.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Published workloads, with figures that were computed elsewhere. */
class OperatorFiguresTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/workloads/figures.csv", numLinesToSkip = 1)
  void shapeFlopsAndBytesAgreeWithPublishedOnes(
      String name,
      String kind,
      String parameters,
      String type,
      String output,
      double flops,
      double bytes) {
    Operator operator = Operators.parse(kind, parameters + ";type=" + type);

    assertThat(shape(operator.output().operand())).isEqualTo(output);
    assertThat(operator.workload().flops()).isEqualTo(flops);
    assertThat(operator.workload().bytes()).isEqualTo(bytes);
  }

  private static String shape(Operand operand) {
    return operand.shape().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
