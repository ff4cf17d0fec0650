package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Database.Session;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.SessionMismatchException;
import org.tilewright.tuner.Trial;

/** What every {@link Database} keeps to. Extend it, say how to open one, and run it. */
public abstract class DatabaseContract {
  private final SampleTrials sample = new SampleTrials();
  private Database database;

  /** Opens the store of this test; called again after a close, it finds what was stored. */
  protected abstract Database open();

  @BeforeEach
  final void openDatabase() {
    database = open();
  }

  @AfterEach
  final void closeDatabase() {
    database.close();
  }

  private void reopen() {
    database.close();
    database = open();
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(database.sessions()).isEmpty();
    assertThat(database.best("no such workload", "simulated", "builder-1")).isEmpty();
  }

  @Test
  void opensANewSessionWithoutTrialsAndCheckpoint() {
    Session session = database.open(sample.key("a"));

    assertThat(session.key()).isEqualTo(sample.key("a"));
    assertThat(database.trials(session)).isEmpty();
    assertThat(database.loadCheckpoint(session)).isEmpty();
  }

  @Test
  void resumesASessionOfTheSameKey() {
    Session first = database.open(sample.key("a"));
    database.append(first, sample.timed(1, 0.5));
    reopen();

    Session resumed = database.open(sample.key("a"));

    assertThat(resumed).isEqualTo(first);
    assertThat(database.trials(resumed)).containsExactly(sample.timed(1, 0.5));
  }

  @Test
  void refusesASessionOfAnotherKeyAndListsEveryDifference() {
    database.open(sample.key("a"));
    reopen();
    SessionKey other = sample.keyWithOtherSeedAndAgent("a");

    assertThatThrownBy(() -> database.open(other))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContaining("session a ")
        .hasMessageContaining("seed: stored 1, now 2")
        .hasMessageContaining("agent: stored random, now ppo")
        .hasMessageContaining("model: stored none, now trees")
        .hasMessageNotContaining("protocol");
  }

  @Test
  void resumesOnADeviceWhoseMeasuredLimitsDifferALittle() {
    Session first = database.open(sample.key("a"));

    assertThat(database.open(sample.keyWithOtherRoofline("a")).id()).isEqualTo(first.id());
  }

  @Test
  void listsSessionsOldestFirst() {
    Session b = database.open(sample.key("b"));
    Session a = database.open(sample.key("a"));
    reopen();

    assertThat(database.sessions()).containsExactly(b, a);
  }

  @Test
  void keepsEveryKindOfTrialExactly() {
    Session session = database.open(sample.key("a"));
    List<Trial> trials = sample.oneOfEachKind();
    trials.forEach(trial -> database.append(session, trial));
    reopen();

    assertThat(database.trials(session)).isEqualTo(trials);
  }

  @Test
  void keepsSessionsApart() {
    Session a = database.open(sample.key("a"));
    Session b = database.open(sample.key("b"));
    database.append(a, sample.timed(1, 0.5));
    database.append(b, sample.timed(1, 0.7));
    database.append(b, sample.timed(2, 0.6));

    assertThat(database.trials(a)).extracting(Trial::number).containsExactly(1L);
    assertThat(database.trials(b)).extracting(Trial::number).containsExactly(1L, 2L);
  }

  @Test
  void refusesATrialThatLeavesAGapOrComesTwice() {
    Session session = database.open(sample.key("a"));
    database.append(session, sample.timed(1, 0.5));

    assertThatThrownBy(() -> database.append(session, sample.timed(3, 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(3)")
        .hasMessageContaining("2");
    assertThatThrownBy(() -> database.append(session, sample.timed(1, 0.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(database.trials(session)).hasSize(1);
  }

  @Test
  void findsTheFastestTrialByMedianOverAllSessions() {
    Session a = database.open(sample.key("a"));
    Session b = database.open(sample.key("b"));
    database.append(a, sample.timed(1, 0.5));
    database.append(b, sample.failed(1, Failure.CRASH));
    database.append(b, sample.timed(2, 0.1, 0.6, 0.7));
    database.append(b, sample.timed(3, 0.4, 0.3, 9));

    assertThat(best("simulated", "builder-1")).isEqualTo(sample.timed(3, 0.4, 0.3, 9));
  }

  @Test
  void neverComparesAcrossWorkloadsDevicesOrBuilders() {
    Session session = database.open(sample.key("a"));
    database.append(session, sample.timed(1, 0.5));
    Session elsewhere = database.open(sample.keyOnOtherDevice("b"));
    database.append(elsewhere, sample.timedOnOtherDevice(1, 0.1));
    Session newer = database.open(sample.keyOfOtherBuilder("c"));
    database.append(newer, sample.timed(1, 0.2));

    assertThat(best("simulated", "builder-1")).isEqualTo(sample.timed(1, 0.5));
    assertThat(best("other", "builder-1")).isEqualTo(sample.timedOnOtherDevice(1, 0.1));
    assertThat(best("simulated", "builder-2")).isEqualTo(sample.timed(1, 0.2));
    assertThat(database.best("no such workload", "simulated", "builder-1")).isEmpty();
  }

  private Trial best(String device, String builder) {
    return database.best(sample.workload().key(), device, builder).orElseThrow();
  }

  @Test
  void findsNoBestTrialWhereEverythingFailed() {
    Session session = database.open(sample.key("a"));
    database.append(session, sample.failed(1, Failure.TIMEOUT));

    assertThat(database.best(sample.workload().key(), "simulated", "builder-1")).isEmpty();
  }

  @Test
  void keepsTheLastCheckpointOfEachSession() {
    Session a = database.open(sample.key("a"));
    Session b = database.open(sample.key("b"));
    database.saveCheckpoint(a, new byte[] {1, 2, 3});
    database.saveCheckpoint(b, new byte[0]);
    database.saveCheckpoint(a, new byte[] {0, -1});
    reopen();

    assertThat(database.loadCheckpoint(a)).hasValue(new byte[] {0, -1});
    assertThat(database.loadCheckpoint(b)).hasValue(new byte[0]);
  }

  @Test
  void storedCheckpointIsACopy() {
    Session session = database.open(sample.key("a"));
    byte[] bytes = {1};
    database.saveCheckpoint(session, bytes);
    bytes[0] = 2;

    assertThat(database.loadCheckpoint(session)).hasValue(new byte[] {1});
  }
}
