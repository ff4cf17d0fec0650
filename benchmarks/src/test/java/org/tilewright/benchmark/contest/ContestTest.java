package org.tilewright.benchmark.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.benchmark.kernel.Kernels;
import org.tilewright.benchmark.kernel.Limits;
import org.tilewright.benchmark.kernel.Progress;
import org.tilewright.benchmark.kernel.Within;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.onednn.OneDnnPeer;
import org.tilewright.benchmark.timing.Rounds;
import org.tilewright.codegen.CpuBuilder;
import org.tilewright.codegen.Host;
import org.tilewright.codegen.Probes;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trial;

/** With one real kernel: the default schedule of a small matmul. */
class ContestTest {
  private static final Operator MATMUL = Operators.fromSpec("matmul m=13,n=37,k=11");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final double SECONDS = 1e-6;

  /** The first trial found the fastest kernel. */
  private static final Progress AT_ONCE = new Progress(List.of(new Progress.Step(0.5, SECONDS)));

  private final Target target = Host.detect().target().target();
  private final Device device = new Device("cpu", target, Roofline.of(1e11, 1e10), new TreeMap<>());
  private final Database database = Database.inMemory();
  @TempDir private Path folder;

  @Test
  void everyContenderAndTheRooflineAreTimed() {
    append(trial(1, START), trial(2, START.plusSeconds(3)));

    Comparison played = play(new OneDnnPeer());

    assertThat(played.standings())
        .extracting(Comparison.Standing::contender)
        .containsExactly(Contest.TUNED, Contest.UNTUNED, "onednn");
    assertThat(played.lead().orElseThrow().ofMedians()).isPositive();
    assertThat(played.rooflineFraction(played.ours().orElseThrow())).isPositive();
    assertThat(played.search()).contains(new Comparison.Search(2, 3.5, AT_ONCE));
    assertThat(played.remarks()).isEmpty();
  }

  @Test
  void defaultScheduleThatNothingBeatIsTimedOnce() {
    append(trial(1, START));

    Comparison played = play(new OneDnnPeer());

    assertThat(played.ours().orElseThrow().samples())
        .isEqualTo(played.untuned().orElseThrow().samples());
  }

  @Test
  void trialsBeyondTheLimitDoNotCount() {
    append(trial(1, START), trial(2, START.plusSeconds(3)), trial(3, START.plusSeconds(9)));
    Within limit = new Within(Optional.empty(), Optional.of(Duration.ofSeconds(4)));

    assertThat(contest(limit).play("small", MATMUL).search())
        .contains(new Comparison.Search(2, 3.5, AT_ONCE));
  }

  @Test
  void whatMeasuredTheBestAgainCountsWithTheTrialsBeforeIt() {
    append(trial(1, START), reMatch(2, START.plusSeconds(3)), trial(3, START.plusSeconds(9)));
    Within limit = new Within(Optional.of(1L), Optional.empty());

    assertThat(contest(limit).play("small", MATMUL).search())
        .contains(new Comparison.Search(1, 3.5, AT_ONCE));
  }

  @Test
  void defaultScheduleAndPeersPlayWhereNothingIsTuned() {
    Comparison played = play(new OneDnnPeer());

    assertThat(played.ours()).isEmpty();
    assertThat(played.untuned()).isPresent();
    assertThat(played.bestPeer()).isPresent();
  }

  @Test
  void weightsPackedAheadArePackedBeforeTheClockStarts() {
    Operator constant = Operators.fromSpec("matmul m=13,n=37,k=11,const=1");

    Comparison played = contest(Within.everything()).play("small", constant);

    assertThat(played.wrong()).isEmpty();
    assertThat(played.untuned()).isPresent();
  }

  @Test
  void peerThatComputesSomethingElseIsCaught() {
    Operator transposed = Operators.fromSpec("matmul m=13,n=37,k=11,ta=1");

    Comparison played = play(peer(() -> new OneDnnPeer().contender(transposed)));

    assertThat(played.wrong()).containsExactly("another");
    assertThat(played.remarks().get(0)).startsWith("another is WRONG: Element ");
    assertThat(played.bestPeer()).isEmpty();
  }

  @Test
  void peerThatDoesNotLoadIsLeftOut() {
    Comparison played =
        play(
            peer(
                () -> {
                  throw new UnsatisfiedLinkError("no such library");
                }));

    assertThat(played.remarks()).singleElement().asString().contains("no such library");
    assertThat(played.untuned()).isPresent();
  }

  private Comparison play(Peer peer) {
    return contest(Within.everything(), peer).play("small", MATMUL);
  }

  private interface Entry {
    Optional<Contender> contender();
  }

  private static Peer peer(Entry entry) {
    return new Peer() {
      @Override
      public String name() {
        return "another";
      }

      @Override
      public String title() {
        return "another";
      }

      @Override
      public Optional<Contender> contender(Operator operator) {
        return entry.contender();
      }
    };
  }

  private Contest contest(Within within, Peer... peers) {
    Rounds quick = new Rounds(3, 1e-5, 0, 1);
    CpuBuilder builder = CpuBuilder.in(folder);
    Kernels kernels = new Kernels(database, builder, target, device.id(), within);
    return new Contest(
        List.of(peers),
        kernels,
        type ->
            Limits.fastest(
                Probes.build(Host.detect().target(), type, folder), quick, System::nanoTime),
        quick,
        System::nanoTime);
  }

  private void append(Trial... trials) {
    String builder = CpuBuilder.in(folder).id();
    var key = new SessionKey("small", MATMUL.workload(), device, builder, 1, new TreeMap<>());
    var session = database.open(key);
    for (Trial each : trials) database.append(session, each);
  }

  private Trial trial(long number, Instant at) {
    return trial(number, Trial.BASELINE, at);
  }

  private Trial reMatch(long number, Instant at) {
    return trial(number, Trial.RE_MATCH, at);
  }

  private Trial trial(long number, String proposedBy, Instant at) {
    var trace = ScheduleSpace.of(MATMUL, target).defaultSchedule().trace();
    var timed = new Measurement.Timed(device, List.of(SECONDS), new Effort(0.25, 0.25), at);
    return new Trial(number, new Candidate(MATMUL.workload(), target, trace), proposedBy, timed);
  }
}
