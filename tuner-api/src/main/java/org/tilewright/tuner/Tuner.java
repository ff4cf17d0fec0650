package org.tilewright.tuner;

/**
 * A tuning session: proposes, measures, learns, and keeps every trial.
 *
 * <pre>{@code
 * TuningResult result =
 *     Tuner.builder()
 *         .space(space).agent(agent).harness(harness)
 *         .stopWhen(StopRule.time(Duration.ofSeconds(30)))
 *         .build()
 *         .run();
 * }</pre>
 *
 * <p>The default schedule is measured first. Then generations of candidates follow, two in flight
 * at a time, each proposed from what all but the last one brought, in trial order: so the same seed
 * on a deterministic device gives the same trials, however long each takes. A session of the same
 * {@link SessionKey} in the database is continued; resuming repeats the thinking and takes the
 * measurements from the database. In the end the fastest few are measured again, interleaved.
 *
 * <p>{@link #run} works on the calling thread. {@link #stop} may be called from any thread.
 */
public final class Tuner {
  private final Plan plan;
  private final Bell bell = new Bell();

  Tuner(Plan plan) {
    this.plan = plan;
  }

  public static TunerBuilder builder() {
    return new TunerBuilder();
  }

  /** What the session is stored under. */
  public SessionKey key() {
    return plan.key();
  }

  /**
   * Runs until a stop rule fires, the space is exhausted, somebody calls {@link #stop}, or the
   * thread is interrupted, whose interrupt flag is then set.
   *
   * @throws SessionMismatchException if the stored session of that name was of another kind
   * @throws DeviceLostException if the device does not come back
   */
  public TuningResult run() {
    return new Run(plan, bell).toTheEnd();
  }

  /**
   * Ends the run at once with the best so far: what is in flight is dropped, and the best is not
   * measured again. Returns immediately.
   */
  public void stop() {
    bell.stop();
  }
}
