package org.tilewright.benchmark.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Every variant on every track with every seed.
 *
 * @param seeds their number, counted from 0
 * @param trials of each session
 */
public record Race(List<Variant> variants, List<Track> tracks, int seeds, long trials) {

  public Race {
    variants = List.copyOf(variants);
    tracks = List.copyOf(tracks);
  }

  /**
   * Runs all sessions and hands over their curves, always in the same order: a race that is cut
   * short has compared everybody with fewer seeds.
   *
   * @param jobs sessions at a time; more than one only where tracks are safe from several threads
   * @throws IllegalStateException if it is interrupted
   */
  public void run(int jobs, Consumer<Curve> arrived) {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      for (Future<Curve> each : sessions().stream().map(pool::submit).toList()) {
        arrived.accept(each.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The race was interrupted. Run it again.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(String.valueOf(e.getCause()), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Callable<Curve>> sessions() {
    List<Callable<Curve>> sessions = new ArrayList<>();
    for (long i = 0; i < seeds; i++) {
      long seed = i;
      for (Track track : tracks) {
        for (Variant variant : variants) {
          sessions.add(() -> session(variant, track, seed));
        }
      }
    }
    return sessions;
  }

  private Curve session(Variant variant, Track track, long seed) {
    List<Step> steps = variant.counted(track.run(variant, seed, variant.measured(trials)));
    return new Curve(variant.name(), track.name(), seed, steps, track.optimumSeconds());
  }

  /**
   * The curves of all sessions as each track judges them in the end, track by track.
   *
   * @param next hears of a track before its turn
   */
  public List<Curve> reMatched(List<Curve> curves, Consumer<Track> next) {
    List<Curve> judged = new ArrayList<>();
    for (Track track : tracks) {
      next.accept(track);
      judged.addAll(
          track.reMatched(
              curves.stream().filter(each -> each.workload().equals(track.name())).toList()));
    }
    return judged;
  }

  /** Sessions in all. */
  public int size() {
    return seeds * round();
  }

  /** Sessions of one seed; after each round everybody has done the same. */
  public int round() {
    return tracks.size() * variants.size();
  }
}
