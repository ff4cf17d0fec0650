package org.tilewright.tuner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Collects what a session is made of. Only a space, an agent and a harness are needed; {@link
 * #build} checks everything at once.
 */
public final class TunerBuilder {
  private Optional<SearchSpace> space = Optional.empty();
  private Optional<AgentProvider> agent = Optional.empty();
  private Optional<Harness> harness = Optional.empty();
  private Optional<CostModelProvider> costModel = Optional.empty();
  private Optional<String> session = Optional.empty();
  private Optional<Experience> experience = Optional.empty();
  private CandidateFilter filter = new HighestScores();
  private Database database = Database.inMemory();
  private Protocol protocol = Protocol.standard();
  private long seed;
  private int generation = 8;
  private int pool = 64;
  private StopRule stopRule = StopRule.never();
  private boolean reMatch = true;
  private TuningListener listener = new TuningListener() {};
  private Duration heartbeat = Duration.ofSeconds(5);
  private Duration answerLimit = Duration.ofMinutes(10);
  private LongSupplier nanoTime = System::nanoTime;
  private final List<Opening> openings = new ArrayList<>();
  private final SortedMap<String, String> settings = new TreeMap<>();

  TunerBuilder() {}

  /** What to search. */
  public TunerBuilder space(SearchSpace searched) {
    space = Optional.of(searched);
    return this;
  }

  /** Who proposes. */
  public TunerBuilder agent(AgentProvider provider) {
    agent = Optional.of(provider);
    return this;
  }

  /**
   * Who proposes before the agent does; may be called several times. Together they have at most a
   * generation of trials, which they take in turn.
   */
  public TunerBuilder opening(Opening proposing) {
    openings.add(proposing);
    return this;
  }

  /** What measures; whoever made it closes it. */
  public TunerBuilder harness(Harness measuring) {
    harness = Optional.of(measuring);
    return this;
  }

  /** What predicts. Without one, every new proposal is measured. */
  public TunerBuilder costModel(CostModelProvider provider) {
    costModel = Optional.of(provider);
    return this;
  }

  /** What the cost model studies beforehand; by default nothing. */
  public TunerBuilder experience(Experience studied) {
    experience = Optional.of(studied);
    return this;
  }

  /** What picks from the predicted; by default the highest scores. */
  public TunerBuilder filter(CandidateFilter picking) {
    filter = picking;
    return this;
  }

  /** Where trials are kept; by default in memory. Whoever opened it closes it. */
  public TunerBuilder database(Database keeping) {
    database = keeping;
    return this;
  }

  /** A stored session of this name is continued; by default the workload's name. */
  public TunerBuilder session(String name) {
    session = Optional.of(name);
    return this;
  }

  /** Something else that proposals or times depend on; must be the same when continued. */
  public TunerBuilder setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  public TunerBuilder seed(long value) {
    seed = value;
    return this;
  }

  public TunerBuilder protocol(Protocol timing) {
    protocol = timing;
    return this;
  }

  /**
   * Candidates proposed from the same knowledge, as soon as twice as many are known; fewer before.
   * At most two generations are in flight.
   */
  public TunerBuilder generation(int candidates) {
    generation = candidates;
    return this;
  }

  /**
   * Proposals the filter picks a generation from, if there is a cost model. Those it thinks best
   * have as many offspring beside them, unless there is no choice.
   */
  public TunerBuilder pool(int proposals) {
    pool = proposals;
    return this;
  }

  /** When to end; by default when the space is exhausted. */
  public TunerBuilder stopWhen(StopRule rule) {
    stopRule = rule;
    return this;
  }

  /** Ends without measuring the best few again: for sessions whose winner does not matter. */
  public TunerBuilder withoutReMatch() {
    reMatch = false;
    return this;
  }

  public TunerBuilder listener(TuningListener listening) {
    listener = listening;
    return this;
  }

  /** Longest silence towards the listener while nothing happens: 5 s by default. */
  public TunerBuilder heartbeat(Duration longestSilence) {
    heartbeat = longestSilence;
    return this;
  }

  /**
   * How long to wait for the harness, on top of a protocol's limit, before the device counts as
   * lost: ten minutes by default, which must cover building and computing the reference.
   */
  public TunerBuilder answerLimit(Duration limit) {
    answerLimit = limit;
    return this;
  }

  /** A clock that never goes back, like {@link System#nanoTime}, which it is by default. */
  public TunerBuilder clock(LongSupplier nanoseconds) {
    nanoTime = nanoseconds;
    return this;
  }

  /**
   * A session ready to run.
   *
   * @throws IllegalArgumentException listing everything that is missing or wrong
   */
  public Tuner build() {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "The tuner cannot be built: " + String.join(" ", problems));
    }
    return new Tuner(plan(space.orElseThrow(), agent.orElseThrow(), harness.orElseThrow()));
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (space.isEmpty()) problems.add("A search space is missing; call space(...).");
    if (agent.isEmpty()) problems.add("An agent is missing; call agent(...).");
    if (harness.isEmpty()) problems.add("A harness is missing; call harness(...).");
    if (generation < 1) {
      problems.add("A generation (%d) needs at least one candidate.".formatted(generation));
    }
    if (pool < generation) {
      problems.add(
          "The pool (%d) is smaller than a generation (%d); enlarge it."
              .formatted(pool, generation));
    }
    checkPositive("heartbeat", heartbeat, problems);
    checkPositive("answer limit", answerLimit, problems);
    if (space.isPresent() && harness.isPresent()) checkTargets(problems);
    return problems;
  }

  private static void checkPositive(String what, Duration duration, List<String> problems) {
    if (duration.compareTo(Duration.ZERO) > 0) return;
    problems.add("The %s (%s) must be positive.".formatted(what, duration));
  }

  private void checkTargets(List<String> problems) {
    String made = space.orElseThrow().target().kind();
    String measured = harness.orElseThrow().device().target().kind();
    if (made.equals(measured)) return;
    problems.add(
        "The space is for the target %s, the device is a %s; make both for the same target."
            .formatted(made, measured));
  }

  private Plan plan(SearchSpace searched, AgentProvider proposing, Harness measuring) {
    return new Plan(
        key(searched, proposing, measuring),
        searched,
        List.copyOf(openings),
        proposing,
        costModel,
        experience.orElse(Experience.none()),
        filter,
        measuring,
        database,
        protocol,
        generation,
        pool,
        stopRule,
        reMatch,
        listener,
        heartbeat,
        answerLimit,
        nanoTime);
  }

  private SessionKey key(SearchSpace searched, AgentProvider proposing, Harness measuring) {
    SortedMap<String, String> all = new TreeMap<>(settings);
    all.put("agent", proposing.name());
    all.put("cost model", costModel.map(CostModelProvider::name).orElse("none"));
    if (experience.isPresent()) all.put("experience", "studied");
    if (!openings.isEmpty()) all.put("openings", names(openings));
    all.put("generation", Integer.toString(generation));
    all.put("pool", Integer.toString(pool));
    all.put("samples", Integer.toString(protocol.samples()));
    all.put("sample seconds", Double.toString(protocol.sampleSeconds()));
    all.put("threads", Integer.toString(protocol.threads()));
    return new SessionKey(
        session.orElse(searched.workload().name()),
        searched.workload(),
        measuring.device(),
        measuring.builderId(),
        seed,
        all);
  }

  private static String names(List<Opening> openings) {
    return String.join(" ", openings.stream().map(Opening::name).toList());
  }
}
