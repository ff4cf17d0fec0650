package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;

class AgentsTest {
  private static final String MATMUL = "spaces/matmul.json.gz";
  private static final String DEPTHWISE = "spaces/depthwise.json.gz";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void everyAgentIsInTheTableOfEveryRecordedSpace() {
    assertThat(run("--replay", MATMUL, DEPTHWISE, "--trials", "2,4", "--seeds", "2")).isZero();

    assertThat(out.toString())
        .startsWith("Recorded spaces: ")
        .contains("| mean of 2 workloads | 2 trials | 4 trials |\n|---|--:|--:|\n| annealing | 0.")
        .contains("| matmul | 2 trials |")
        .contains("| depthwise | 2 trials |")
        .contains("| ppo | 0.")
        .contains("| regret of portfolio | ")
        .contains(" led after ")
        .contains(" by less than the margins.")
        .contains("ppo lost ");
  }

  @Test
  void sameSeedsGiveTheSameFilesButForTheClock() throws IOException {
    String[] line = {
      "--replay",
      MATMUL,
      "--trials",
      "4,12",
      "--seeds",
      "2",
      "--agents",
      "annealing,evolution,portfolio,ppo,evolution+trees"
    };

    assertThat(run(with(line, "--out", folder.resolve("one").toString(), "--jobs", "1"))).isZero();
    assertThat(run(with(line, "--out", folder.resolve("two").toString(), "--jobs", "3"))).isZero();

    assertThat(withoutSeconds("two"))
        .isEqualTo(withoutSeconds("one"))
        .hasSize(1 + 5 * 2 * 2)
        .startsWith("variant,workload,seed,trials,best,fraction");
    assertThat(folder.resolve("two/agents.md"))
        .hasSameTextualContentAs(folder.resolve("one/agents.md"));
    assertThat(folder.resolve("one/agents-trials.png")).isNotEmptyFile();
    assertThat(folder.resolve("one/agents-seconds.png")).isNotEmptyFile();
  }

  private List<String> withoutSeconds(String run) throws IOException {
    return Files.readAllLines(folder.resolve(run).resolve("agents.csv")).stream()
        .map(line -> line.replaceFirst("^((?:[^,]*,){4})[^,]*,", "$1"))
        .toList();
  }

  @Test
  void filteringTenToOneCanBeComparedWithMeasuringAll() throws IOException {
    String[] line = {"--replay", MATMUL, "--trials", "4", "--seeds", "1", "--out", file("a")};

    assertThat(run(with(line, "--agents", "random+trees+tenth,random+whole"))).isZero();

    assertThat(withoutSeconds("a"))
        .anyMatch(row -> row.startsWith("random + trees + tenth,matmul,0,4,"))
        .anyMatch(row -> row.startsWith("random + whole,matmul,0,4,"));
  }

  @Test
  void kernelsOfThisMachineAreComparedWithTheBestFound() throws IOException {
    int lastCore = Cores.last(1).get(0);
    String[] line = {
      "matmul", "8x8x8", "--agents", "random,portfolio+none", "--trials", "2", "--seeds", "1"
    };

    assertThat(run(with(line, "--database", file("a.db"), "--out", file("a")))).isZero();

    assertThat(out.toString())
        .startsWith("One core (%d) of ".formatted(lastCore))
        .contains("were measured again in the end, in turns with the 8 best of the longest session")
        .contains("| random + trees | ")
        .contains("| portfolio | ")
        .contains("| 2 s | 5 s | 10 s | 20 s |");
    assertThat(folder.resolve("a/agents.md")).hasContent(out.toString());
  }

  @Test
  void sessionsOnThisMachineAreMeasuredOnce() {
    String[] line = {"matmul", "8x8x8", "--agents", "random+none", "--trials", "2", "--seeds", "1"};

    run(with(line, "--database", file("a.db")));
    long trials = trials();
    run(with(line, "--database", file("a.db")));

    assertThat(trials()).isEqualTo(trials).isEqualTo(2);
  }

  private long trials() {
    try (Database database = SqliteDatabase.openReadOnly(folder.resolve("a.db"))) {
      return database.sessions().stream().mapToLong(each -> database.trials(each).size()).sum();
    }
  }

  @Test
  void unknownAgentsAreAnsweredWithTheKnownOnes() {
    assertThat(run("--replay", MATMUL, "--agents", "evolutoin")).isEqualTo(1);

    assertThat(err.toString())
        .contains("The agent (evolutoin) is unknown. Known agents: annealing, bayes, ")
        .contains("Did you mean evolution?");
  }

  @Test
  void unknownHelpIsAnsweredWithTheKnownOne() {
    assertThat(run("--replay", MATMUL, "--agents", "random+tree")).isEqualTo(1);

    assertThat(err.toString())
        .contains(
            "What helps in (random+tree) is unknown (tree). Known: mlp, none, trees, policy, ")
        .contains("Did you mean trees?");
  }

  @Test
  void missingRecordingIsNamed() {
    assertThat(run("--replay", file("none.json"))).isEqualTo(1);

    assertThat(err.toString()).contains("none.json").contains("It does not exist.");
  }

  @Test
  void workloadIsNeeded() {
    assertThat(run("--agents", "random")).isEqualTo(1);

    assertThat(err.toString()).contains("(none)").contains("Give --replay FILE.json.gz");
  }

  @Test
  void policyOnRecordedSpaceIsRefused() {
    assertThat(run("--replay", MATMUL, "--agents", "random+policy")).isEqualTo(1);

    assertThat(err.toString()).contains("(random+policy) cannot play on recorded spaces");
  }

  @Test
  void transferNeedsADatabase() {
    assertThat(run("matmul", "8x8x8", "--agents", "random+transfer")).isEqualTo(1);

    assertThat(err.toString()).contains("(random+transfer)").contains("Add --transfer-from FILE.");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... arguments) {
    return Agents.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static String[] with(String[] line, String... more) {
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return all;
  }
}
