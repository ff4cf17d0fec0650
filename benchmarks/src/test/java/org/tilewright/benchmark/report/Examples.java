package org.tilewright.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.benchmark.contest.Comparison;
import org.tilewright.benchmark.contest.Comparison.Search;
import org.tilewright.benchmark.contest.Comparison.Standing;
import org.tilewright.benchmark.kernel.Progress;
import org.tilewright.benchmark.peer.Peer.Rank;
import org.tilewright.benchmark.timing.Samples;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Workload;

/** A report of one lost row, one won row and one that nobody tuned and no peer has. */
final class Examples {
  private static final Progress PROGRESS =
      new Progress(List.of(new Progress.Step(0.5, 8e-3), new Progress.Step(2.0, 4e-3)));

  static final Comparison LOST = row("a/matmul", Optional.of(Samples.of(2e-3, 4e-3, 5e-3)), true);
  static final Comparison WON = row("b/conv2d", Optional.of(Samples.of(1e-3)), true);
  static final Comparison ALONE = row("conv3d", Optional.empty(), false);

  private Examples() {}

  static Report report(OtherFigures others) {
    List<Column> columns =
        List.of(
            new Column("tilewright", "ours"),
            new Column("default", "default"),
            new Column("onednn", "oneDNN"));
    return new Report("A machine", columns, List.of(LOST, WON, ALONE), others);
  }

  private static Comparison row(String name, Optional<Samples> tuned, boolean peer) {
    Workload workload =
        Workload.of(name, name.replaceAll(".*/", "") + " m=1", /* flops= */ 2e8, /* bytes= */ 1e6);
    List<Standing> standings = new ArrayList<>();
    tuned.ifPresent(each -> standings.add(new Standing("tilewright", Rank.TUNED, "", each)));
    standings.add(new Standing("default", Rank.UNTUNED, "", Samples.of(5e-3)));
    Samples theirs = Samples.of(2e-3, 2e-3, 2e-3);
    if (peer) standings.add(new Standing("onednn", Rank.LIBRARY, "jit:avx2", theirs));
    return new Comparison(
        name,
        workload,
        workload,
        Roofline.of(160e9, 1e10),
        standings,
        tuned.map(each -> new Search(64, 9.6, PROGRESS)),
        peer ? List.of() : List.of("onednn left out: no such library"),
        List.of());
  }
}
