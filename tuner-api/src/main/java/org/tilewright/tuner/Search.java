package org.tilewright.tuner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The search itself: keeps two generations in flight and learns from the older one when it is
 * complete. What it does depends on its trials alone, never on when they came; trials of an earlier
 * run are taken instead of measuring. Engine thread only.
 */
final class Search {
  private static final int GENERATIONS_IN_FLIGHT = 2;

  /** Repeating the thinking of so many generations takes seconds. */
  private static final int GENERATIONS_PER_CHECKPOINT = 8;

  /** So few trials are worth learning from before more are made. */
  private static final int SMALLEST_GENERATION = 2;

  /** A generation is at most this part of what is known. */
  private static final int KNOWN_PER_TRIAL = 2;

  /** What has learned for days is large: its checkpoints become rare. */
  private static final int LONGEST_REPETITION = 8;

  private final Plan plan;
  private final Journal journal;
  private final Lab lab;
  private final Halt halt;
  private final Stopwatch stopwatch;
  private final Strategy strategy;
  private final Learning learning;
  private final Deque<Generation> inFlight = new ArrayDeque<>();
  private long nextCheckpoint;

  private Search(Plan plan, Journal journal, Lab lab, Halt halt, Stopwatch stopwatch) {
    this.plan = plan;
    this.journal = journal;
    this.lab = lab;
    this.halt = halt;
    this.stopwatch = stopwatch;
    this.strategy = new Strategy(plan, stopwatch);
    this.learning = new Learning(plan.space(), strategy);
    scheduleCheckpoint();
  }

  /** A search that stands where its last checkpoint was taken, or at the beginning. */
  static Search begin(Plan plan, Journal journal, Lab lab, Halt halt, Stopwatch stopwatch) {
    Search search = new Search(plan, journal, lab, halt, stopwatch);
    Optional<byte[]> checkpoint = journal.checkpoint();
    if (checkpoint.isEmpty()) return search;
    try {
      search.restore(SearchCheckpoint.fromBytes(checkpoint.get()));
      return search;
    } catch (CheckpointException | TraceException unusable) {
      return new Search(plan, journal, lab, halt, stopwatch); // the trials tell as much, slowly
    }
  }

  private void restore(SearchCheckpoint checkpoint) {
    List<List<Proposal>> proposed =
        checkpoint.inFlight().stream().map(each -> each.proposals(plan.space())).toList();
    if (checkpoint.learnedTrials() > journal.stored().size()) {
      throw new CheckpointException("The checkpoint knows more trials than are stored.");
    }
    strategy.restore(checkpoint.strategy());
    while (learning.trials() < checkpoint.learnedTrials()) {
      learning.recall(journal.stored().remove());
    }
    scheduleCheckpoint();
    for (int i = 0; i < proposed.size(); i++) {
      Protocol protocol = checkpoint.inFlight().get(i).protocol(plan.protocol());
      if (!launch(proposed.get(i), protocol)) return;
    }
  }

  /** Searches until there is a reason to stop, and returns it. */
  String run() {
    while (true) {
      fill();
      if (exhausted()) return "every schedule the agent finds is measured";
      Generation oldest = inFlight.element();
      Optional<List<Trial>> trials = trials(oldest);
      if (trials.isEmpty()) return halt.reason().orElse("stopped");
      learning.learn(inFlight.remove().states(), trials.get());
      if (learning.trials() >= nextCheckpoint) saveCheckpoint();
    }
  }

  private void fill() {
    if (learning.trials() == 0 && inFlight.isEmpty()) open();
    while (learning.trials() > 0 && inFlight.size() < GENERATIONS_IN_FLIGHT) {
      launch(next(), learning.shortened(plan.protocol()));
    }
  }

  private List<Proposal> next() {
    List<Proposal> next = new ArrayList<>(strategy.next(generation()));
    boolean flies = inFlight.stream().anyMatch(Generation::hasBaseline);
    if (learning.owesBaseline() && !flies) next.add(0, FirstGeneration.baseline(plan));
    return next;
  }

  /** Small at first, since the first trials teach most. */
  private int generation() {
    long known = learning.trials() / KNOWN_PER_TRIAL;
    long size = Math.min(plan.generation(), Math.max(SMALLEST_GENERATION, known));
    return (int) size;
  }

  /** What is known beforehand may depend on what else is stored by now, so it is kept. */
  private void open() {
    List<Proposal> first = stopwatch.during(Phase.PROPOSE, () -> FirstGeneration.of(plan));
    boolean taught = first.size() > 1 || plan.costModel().isPresent();
    if (launch(first, plan.protocol()) && taught) saveCheckpoint();
  }

  /** An agent without new ideas flies an empty generation; it may have some after the next one. */
  private boolean exhausted() {
    return inFlight.stream().allMatch(generation -> generation.proposals().isEmpty());
  }

  /** Sends a generation, unless the stored trials are others: then learns from those instead. */
  private boolean launch(List<Proposal> proposals, Protocol protocol) {
    if (!continuesHistory(proposals)) {
      adoptHistory();
      return false;
    }
    List<Flight> flights = proposals.stream().map(each -> launch(each, protocol)).toList();
    inFlight.add(new Generation(proposals, flights, protocol));
    return true;
  }

  private Flight launch(Proposal proposal, Protocol protocol) {
    strategy.take(proposal.trace());
    return journal.stored().isEmpty()
        ? lab.send(plan.candidate(proposal.state()), protocol)
        : Flight.stored(journal.stored().remove(), protocol);
  }

  private boolean continuesHistory(List<Proposal> proposals) {
    List<Trial> next = journal.peek(proposals.size());
    for (int i = 0; i < next.size(); i++) {
      if (!next.get(i).candidate().trace().equals(proposals.get(i).trace())) return false;
    }
    return true;
  }

  /**
   * The stored trials are not those that would be proposed today, so the thinking behind them
   * cannot be repeated. They are learned from all the same.
   */
  private void adoptHistory() {
    plan.listener().historyAdopted(journal.stored().size());
    while (!inFlight.isEmpty()) {
      Generation landed = inFlight.remove();
      learning.learn(
          landed.states(), landed.flights().stream().flatMap(f -> f.stored().stream()).toList());
    }
    while (!journal.stored().isEmpty()) learning.adopt(journal.take(plan.generation()));
    saveCheckpoint();
  }

  /** The trials of a generation as they come, or empty if there was a reason to halt. */
  private Optional<List<Trial>> trials(Generation generation) {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < generation.flights().size(); i++) {
      lab.beat(halt);
      Flight flight = generation.flights().get(i);
      String proposedBy = generation.proposals().get(i).proposedBy();
      Optional<Trial> trial = flight.stored().or(() -> measured(flight, proposedBy));
      if (trial.isEmpty()) return Optional.empty();
      trials.add(trial.get());
      if (halt.reason().isPresent()) return Optional.empty();
    }
    return Optional.of(trials);
  }

  private Optional<Trial> measured(Flight flight, String proposedBy) {
    Optional<Measurement> measurement = stopwatch.during(Phase.WAIT, () -> lab.await(flight, halt));
    if (measurement.isEmpty()) return Optional.empty();
    Trial trial = journal.append(flight.candidate(), proposedBy, measurement.get());
    plan.listener().trial(trial, halt.progress());
    return Optional.of(trial);
  }

  /** Drops what is in flight; those trials are measured when the session is continued. */
  void cancel() {
    inFlight.forEach(Generation::cancel);
  }

  private void scheduleCheckpoint() {
    long few = (long) GENERATIONS_PER_CHECKPOINT * plan.generation();
    nextCheckpoint = learning.trials() + Math.max(few, learning.trials() / LONGEST_REPETITION);
  }

  /** Stores where the search stands, so that it can go on from here at once. */
  void saveCheckpoint() {
    List<SearchCheckpoint.Proposed> proposed =
        inFlight.stream().map(SearchCheckpoint.Proposed::of).toList();
    journal.saveCheckpoint(
        new SearchCheckpoint(learning.trials(), proposed, strategy.checkpoint()).toBytes());
    scheduleCheckpoint();
  }
}
