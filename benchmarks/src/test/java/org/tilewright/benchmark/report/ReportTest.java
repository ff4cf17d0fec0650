package org.tilewright.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir private Path folder;

  @Test
  void tableSpreadsheetAndPlotAreWritten() throws IOException {
    Examples.report(OtherFigures.none()).write(folder);

    assertThat(folder.resolve("comparison.md")).content().startsWith("A machine\n\n| workload");
    assertThat(folder.resolve("comparison.png")).isNotEmptyFile();
  }

  @Test
  void spreadsheetsLeaveUnknownCellsEmpty() {
    assertThat(new Spreadsheet(Examples.report(OtherFigures.none())).csv())
        .contains(",tilewright_gflops,default_gflops,onednn_gflops,best_peer,")
        .contains("\na/matmul,matmul m=1,200000000,1000000,arithmetic,160.0,10.0,50.0000,40.0000,")
        .contains("\nconv3d,conv3d m=1,200000000,1000000,arithmetic,160.0,10.0,,40.0000,,,,,");
  }

  @Test
  void figuresFromElsewhereAreThoseAfterTheMostTrials() throws IOException {
    Path file = folder.resolve("others.csv");
    Files.writeString(
        file, "workload,contender,trials,seconds,gflops\nw,M,64,60,50\nw,M,256,270,80\n");

    assertThat(OtherFigures.read(List.of(file)).gflops("M", "w")).contains(80.0);
  }

  @Test
  void fileWithoutTheColumnsIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("others.csv"), "workload,gflops\n");

    assertThatThrownBy(() -> OtherFigures.read(List.of(file)))
        .hasMessageContaining("[workload, gflops]")
        .hasMessageContaining("contender, trials");
  }
}
