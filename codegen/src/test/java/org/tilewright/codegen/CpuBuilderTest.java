package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Built;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;

class CpuBuilderTest {
  private static final Operator MATMUL = Operators.fromSpec("matmul m=20,n=48,k=32");
  private static final Target TARGET = Host.detect().target().target();
  private static final ScheduleSpace SPACE = ScheduleSpace.of(MATMUL, TARGET);

  @TempDir Path folder;

  @Test
  void defaultScheduleBecomesALibraryThatComputesTheOperator() {
    Numerics.in(folder).check(SPACE.nest(SPACE.defaultSchedule().trace()));
  }

  @Test
  void everyArtifactIsAFileOfItsOwn() {
    CpuBuilder builder = CpuBuilder.in(folder);
    Artifact first = (Artifact) builder.build(candidate(SPACE.defaultSchedule().trace()));
    Artifact second = (Artifact) builder.build(candidate(SPACE.defaultSchedule().trace()));
    assertThat(first.file()).isNotEqualTo(second.file()).exists().hasParent(folder);
    assertThat(first.sha256()).isEqualTo(second.sha256());
    assertThat(first.manifest()).isEqualTo(second.manifest());
  }

  @Test
  void leavesNothingButTheLibrary() {
    Artifact artifact =
        (Artifact) CpuBuilder.in(folder).build(candidate(SPACE.defaultSchedule().trace()));
    assertThat(folder).isDirectoryContaining(each -> each.equals(artifact.file()));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void refusesATraceThatDoesNotFit() {
    Built built = CpuBuilder.in(folder).build(candidate(Trace.parse("tile.n=nonsense")));
    assertThat(built).isInstanceOf(Built.Rejected.class);
    assertThat(((Built.Rejected) built).kind()).isEqualTo(Failure.INVALID);
  }

  @Test
  void refusesAnIncompleteTrace() {
    Trace first = SPACE.defaultSchedule().trace().first(1);
    Built built = CpuBuilder.in(folder).build(candidate(first));
    assertThat(((Built.Rejected) built).kind()).isEqualTo(Failure.INVALID);
  }

  @Test
  void saysWhatLlvmCannotCompile() {
    Map<String, String> attributes = new HashMap<>(TARGET.attributes());
    attributes.put("triple", "alien-unknown-linux");
    Target alien = Target.of(TARGET.kind(), attributes);
    Trace trace = ScheduleSpace.of(MATMUL, alien).defaultSchedule().trace();
    Built built = CpuBuilder.in(folder).build(new Candidate(MATMUL.workload(), alien, trace));
    assertThat(((Built.Rejected) built).kind()).isEqualTo(Failure.BUILD_ERROR);
    assertThat(((Built.Rejected) built).message()).contains("alien");
  }

  @Test
  void idNamesEverythingThatShapesTheCode() {
    assertThat(CpuBuilder.in(folder).id())
        .matches("tilewright-cpu \\d\\S* llvm \\d+\\.\\d+\\.\\d+ code \\d+");
  }

  private static Candidate candidate(Trace trace) {
    return new Candidate(MATMUL.workload(), TARGET, trace);
  }
}
