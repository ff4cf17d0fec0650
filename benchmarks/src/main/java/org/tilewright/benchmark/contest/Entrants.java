package org.tilewright.benchmark.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tilewright.benchmark.contest.Comparison.Search;
import org.tilewright.benchmark.contest.Comparison.Standing;
import org.tilewright.benchmark.kernel.Kernels;
import org.tilewright.benchmark.kernel.NativeKernel;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.Peer.Rank;
import org.tilewright.benchmark.timing.Samples;
import org.tilewright.benchmark.timing.Work;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Workload;

/** Whoever takes part in one workload's rounds: those whose result is right. */
final class Entrants implements AutoCloseable {
  private final Referee referee;
  private final List<Entrant> entrants = new ArrayList<>();
  private final List<Contender> opened = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private Optional<Search> search = Optional.empty();
  private boolean defaultIsBest;

  private record Entrant(String name, Rank rank, Contender contender) {}

  Entrants(Referee referee) {
    this.referee = referee;
  }

  void enterTuned(Supplier<Optional<Kernels.Tuned>> tuned) {
    enter(
        Contest.TUNED,
        Rank.TUNED,
        () -> {
          Optional<Kernels.Tuned> best = tuned.get();
          search = best.map(each -> new Search(each.trials(), each.seconds(), each.progress()));
          defaultIsBest = best.isPresent() && best.get().kernel().isEmpty();
          return best.flatMap(Kernels.Tuned::kernel);
        });
  }

  /** The caller closes it. */
  void enterUntuned(NativeKernel kernel) {
    check(new Entrant(Contest.UNTUNED, Rank.UNTUNED, kernel));
  }

  void enter(Peer peer, Operator operator) {
    enter(peer.name(), peer.rank(), () -> peer.contender(operator));
  }

  /** A library that does not load, or refuses its operands, is no reason to lose the others. */
  private void enter(String name, Rank rank, Supplier<Optional<? extends Contender>> contender) {
    try {
      contender
          .get()
          .ifPresent(
              each -> {
                opened.add(each);
                check(new Entrant(name, rank, each));
              });
    } catch (RuntimeException | LinkageError problem) {
      remarks.add("%s left out: %s".formatted(name, problem));
    }
  }

  private void check(Entrant entrant) {
    try {
      referee.check(entrant.contender);
      entrants.add(entrant);
    } catch (Referee.WrongResultException problem) {
      remarks.add("%s is WRONG: %s".formatted(entrant.name, problem.getMessage()));
      wrong.add(entrant.name);
    }
  }

  void load(List<double[]> inputs) {
    entrants.forEach(each -> each.contender.load(inputs));
  }

  Stream<Work> contenders() {
    return entrants.stream().map(Entrant::contender);
  }

  /** The comparison, given samples in the order of {@link #contenders}. */
  Comparison comparison(
      String name, Workload workload, Workload needed, Roofline roofline, List<Samples> samples) {
    List<Standing> standings = new ArrayList<>();
    for (int each = 0; each < entrants.size(); each++) {
      Entrant entrant = entrants.get(each);
      Standing standing = standing(entrant, samples.get(each));
      if (defaultIsBest && entrant.rank == Rank.UNTUNED) standings.add(asTuned(standing));
      standings.add(standing);
    }
    return new Comparison(name, workload, needed, roofline, standings, search, remarks, wrong);
  }

  private static Standing standing(Entrant entrant, Samples samples) {
    return new Standing(entrant.name, entrant.rank, entrant.contender.implementation(), samples);
  }

  /** One kernel timed twice would only show the noise. */
  private static Standing asTuned(Standing untuned) {
    return new Standing(Contest.TUNED, Rank.TUNED, untuned.implementation(), untuned.samples());
  }

  @Override
  public void close() {
    opened.forEach(Contender::close);
  }
}
