package org.tilewright.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.space.operator.Operator;

class WorkloadStreamTest {
  private static final Path BENCHMARKS = Path.of("../benchmarks/workloads.csv");

  @Test
  void theStreamOfWorkloadsIsTheSameForASeedAndEndless() {
    List<String> some = names(WorkloadStream.first(60, 4));

    assertThat(some).doesNotHaveDuplicates().isEqualTo(names(WorkloadStream.first(60, 4)));
    assertThat(names(WorkloadStream.first(10, 5))).isNotEqualTo(some.subList(0, 10));
  }

  @Test
  void heldOutWorkloadsAreNotInTheStream() {
    assertThat(names(WorkloadStream.first(500, 0)))
        .doesNotContainAnyElementsOf(names(HeldOut.operators()));
  }

  @Test
  void fortyWorkloadsHaveAllKindsOfTheBenchmarks() throws IOException {
    List<String> wanted =
        Files.readAllLines(BENCHMARKS).stream()
            .skip(1)
            .map(row -> row.split(",")[1])
            .distinct()
            .toList();

    assertThat(WorkloadStream.first(40, 0))
        .extracting(WorkloadStreamTest::kind)
        .containsAll(wanted);
  }

  private static String kind(Operator operator) {
    return operator.workload().spec().split(" ")[0];
  }

  private static List<String> names(List<Operator> operators) {
    return operators.stream().map(each -> each.workload().name()).toList();
  }
}
