package org.tilewright.cli.workloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tilewright.space.operator.Operators;

class WorkloadFileTest {
  private static final Path SOME = Path.of("src/test/resources/workloads/some.csv");

  @TempDir private Path folder;

  @Test
  void rowsBecomeNamedOperatorsInTheOrderOfTheFile() {
    assertThat(WorkloadFile.read(SOME).rows())
        .containsExactly(
            new WorkloadFile.Row("ansor/GMM/0", Operators.parse("matmul", "128x128x128")),
            new WorkloadFile.Row(
                "ansor/C2D/1", Operators.parse("conv2d", "h=56,w=56,ci=64,co=64,k=1")),
            new WorkloadFile.Row(
                "mobilenetv2/dw/1",
                Operators.parse("depthwise_conv2d", "h=112,w=112,c=32,k=3,p=1")));
  }

  @Test
  void rowsOfUnknownOperatorsAndTypesAreSkippedWithTheReason() {
    assertThat(WorkloadFile.read(SOME).skipped())
        .containsExactly(
            new WorkloadFile.Skipped("ms/SRT/0", "the operator (sort) is not known"),
            new WorkloadFile.Skipped("tiny/ad/fc0", "the type (i4) is not known to matmul"));
  }

  @ParameterizedTest
  @CsvSource({
    "ansor/*, ansor/GMM/0 ansor/C2D/1",
    "*/1, ansor/C2D/1 mobilenetv2/dw/1",
    "ansor/?MM/0, ansor/GMM/0",
    "ansor/GMM/0, ansor/GMM/0",
    "*, ansor/GMM/0 ansor/C2D/1 mobilenetv2/dw/1",
    "ms/*, ''",
  })
  void patternsChooseRowsByName(String glob, String names) {
    List<WorkloadFile.Row> rows = WorkloadFile.read(SOME).only(glob).rows();

    assertThat(String.join(" ", rows.stream().map(WorkloadFile.Row::name).toList()))
        .isEqualTo(names);
  }

  @Test
  void aPatternThatMatchesNothingIsRefused() {
    assertThatThrownBy(() -> WorkloadFile.read(SOME).only("ansor.*"))
        .isInstanceOf(WorkloadFileException.class)
        .hasMessage(
            "The pattern (ansor.*) matches no workload. Expected one of the 5 names in %s. "
                    .formatted(SOME)
                + "Try ansor/GMM/0.");
  }

  @Test
  void malformedRowsAreReportedTogetherWithTheirLines() throws IOException {
    Path file =
        write(
            """
            name,op,params,dtype
            good,matmul,8x8x8,f32
            bad,matmul,m=8;n=0;j=8,f32
            short,matmul,8x8x8
            worse,conv2d,h=1;w=1;ci=1;co=1;k=3,f32
            """
                .stripTrailing());

    assertThat(problems(file))
        .satisfiesExactly(
            each -> assertThat(each).startsWith("Line 3, bad: The value of n (0) is out of range."),
            each -> assertThat(each).startsWith("Line 3, bad: The key (j) is unknown."),
            each -> assertThat(each).startsWith("Line 3, bad: The shape lacks keys (k)."),
            each -> assertThat(each).startsWith("Line 4 has 3 fields. Expected 4"),
            each -> assertThat(each).startsWith("Line 5, worse: The kernel (kh=3"),
            each -> assertThat(each).startsWith("Line 5, worse: The kernel (kw=3"));
  }

  @Test
  void columnsMayComeInAnyOrderAfterAByteOrderMark() throws IOException {
    Path file = write("\uFEFFdtype,params,more,op,name\nf64,8x8x8,x,matmul,square\n");

    assertThat(WorkloadFile.read(file).rows())
        .containsExactly(
            new WorkloadFile.Row("square", Operators.parse("matmul", "8x8x8,type=f64")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,op,dtype | lacks columns: params.",
        "'' | lacks columns: name, op, params, dtype.",
        "name,op,params,dtype | has no rows.",
      })
  void filesThatHoldNoWorkloadsSayWhatTheyLack(String text, String problem) throws IOException {
    assertThat(problems(write(text))).singleElement().asString().contains(problem);
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("none.csv");

    assertThat(problems(missing))
        .containsExactly(
            "The workload file (%s) does not exist. ".formatted(missing)
                + "Expected CSV with the columns name, op, params, dtype. Check the path.");
  }

  @Test
  void filesThatAreNoTextOrNoCsvAreRefused() throws IOException {
    Path binary = folder.resolve("binary.csv");
    Files.write(binary, new byte[] {(byte) 0xc3, (byte) 0x28, 0});
    Path unclosed = write("name,op,params,dtype\n\"never closed,matmul,8x8x8,f32\n");
    Path repeated = write("name,name,op,params,dtype\na,b,matmul,8x8x8,f32\n");

    assertThat(problems(binary)).singleElement().asString().contains("cannot be read");
    assertThat(problems(folder)).singleElement().asString().contains("cannot be read");
    assertThat(problems(unclosed)).singleElement().asString().contains("is no CSV");
    assertThat(problems(repeated)).singleElement().asString().contains("two columns of one name");
  }

  private static List<String> problems(Path file) {
    return catchThrowableOfType(WorkloadFileException.class, () -> WorkloadFile.read(file))
        .problems();
  }

  private Path write(String text) throws IOException {
    Path file = Files.createTempFile(folder, "workloads", ".csv");
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
