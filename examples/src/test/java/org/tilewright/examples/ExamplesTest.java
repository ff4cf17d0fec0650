package org.tilewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  @TempDir Path folder;

  @FunctionalInterface
  private interface Program {
    void main(String... args) throws Exception;
  }

  private static String printedBy(Program program, String... args) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.main(args);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void matmulIsTunedInTheTimeGiven() throws Exception {
    assertThat(printedBy(TuneMatmul::main, "64x64x64", "3"))
        .contains("matmul 64x64x64: ", "GFLOP/s", "c[m, n] += a[m, k] * b[k, n]");
  }

  @Test
  void secondRunOnADatabaseContinues() throws Exception {
    String file = folder.resolve("example.db").toString();

    assertThat(printedBy(ContinueTuning::main, file, "6"))
        .contains("continues after 0 trials", "all 6 trials used", "Best: ");
    assertThat(printedBy(ContinueTuning::main, file, "10"))
        .contains("continues after 6 trials", "all 10 trials used", "Best: ");
  }

  @Test
  void exportedKernelIsCalled() throws Exception {
    assertThat(printedBy(ExportKernel::main, folder.toString()).lines())
        .containsSubsequence("  1   2  17", "  3   4  39");
  }

  @Test
  void blursAreTunedWithoutALoopNest() throws Exception {
    assertThat(printedBy(OwnSearchSpace::main)).contains("Best: first=strip rows=32 vector=16");
  }

  @Test
  void anAgentOfOnesOwnIsFoundByItsName() throws Exception {
    assertThat(printedBy(OwnAgent::main)).contains("climbing", "evolution", "x the default");
  }
}
