package org.tilewright.agent.ppo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Workload;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.Sessions;

class TrainedPolicyTest {
  private static final TrainedPolicy POLICY = Grids.trained();

  @TempDir private Path folder;
  private final GridSpace unseen = Grids.ofSize(9);

  private List<State> proposals(TrainedPolicy of) {
    return of.opening().propose(unseen, 8, RandomStream.seeded(5));
  }

  private Path written() {
    Path file = folder.resolve("some.policy");
    POLICY.write(file);
    return file;
  }

  @Test
  void knowsGoodSchedulesOfAWorkloadItHasNeverSeen() {
    assertThat(unseen.reward(proposals(POLICY).get(0).trace())).isGreaterThan(0.9);
  }

  @Test
  void proposesDifferentCompleteSchedules() {
    assertThat(proposals(POLICY)).hasSize(8).doesNotHaveDuplicates().allMatch(State::complete);
  }

  @Test
  void trainingRepeatsBitByBit() {
    assertThat(Grids.trained().id()).isEqualTo(POLICY.id());
  }

  @Test
  void isTheSameWhenReadFromItsFile() {
    TrainedPolicy read = TrainedPolicy.read(written());

    assertThat(read.id()).isEqualTo(POLICY.id());
    assertThat(read.provenance()).isEqualTo(POLICY.provenance());
    assertThat(proposals(read)).isEqualTo(proposals(POLICY));
  }

  @Test
  void anAgentThatBeginsWithItIsAheadOfABeginner() {
    double trained = firstRewards(new PpoProvider(POLICY).create(unseen, RandomStream.seeded(2)));
    double beginning = firstRewards(new PpoProvider().create(unseen, RandomStream.seeded(2)));

    assertThat(trained).isGreaterThan(beginning + 0.1);
  }

  private double firstRewards(Agent agent) {
    return Sessions.run(agent, unseen, 16, 16).stream()
        .mapToDouble(each -> each.reward())
        .average()
        .orElseThrow();
  }

  @Test
  void anAgentThatLearnsOnChangesNothingInThePolicyItBeganWith() {
    List<State> before = proposals(POLICY);

    Sessions.run(new PpoProvider(POLICY).create(unseen, RandomStream.seeded(2)), unseen, 64, 16);

    assertThat(proposals(POLICY)).isEqualTo(before);
  }

  @Test
  void aSpaceWithMoreFeaturesIsNotOpenedAndSaysWhy() {
    GridSpace larger = GridSpace.cube(4, 5);

    assertThat(POLICY.opening().propose(larger, 8, RandomStream.seeded(1))).isEmpty();
    assertThat(POLICY.misfit(larger))
        .contains(
            "The policy was trained for another number of features (6). Expected 8. Train one with this version, or go without.");
  }

  @Test
  void aSpaceOfAnotherFeatureVersionOrTargetIsNotOpenedAndSaysWhy() {
    assertThat(POLICY.misfit(new Changed(unseen, "2", unseen.target())).orElseThrow())
        .contains("another version of the features (1). Expected 2.");
    assertThat(POLICY.misfit(new Changed(unseen, "1", Target.of("gpu", Map.of()))))
        .hasValueSatisfying(it -> assertThat(it).contains("another target (grid). Expected gpu."));
  }

  @Test
  void anAgentInASpaceThePolicyDoesNotFitBeginsWithoutIt() {
    Agent agent = new PpoProvider(POLICY).create(GridSpace.cube(4, 5), RandomStream.seeded(1));

    assertThat(agent.propose(8)).hasSize(8);
  }

  @Test
  void whatIsNoPolicyIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    Path file = folder.resolve("spoiled.policy");
    for (byte[] spoiled :
        List.of(
            new byte[0],
            "a sentence".getBytes(UTF_8),
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, whole.length + 1))) {
      Files.write(file, spoiled);

      assertThatThrownBy(() -> TrainedPolicy.read(file))
          .isInstanceOf(PolicyException.class)
          .hasMessageContaining("spoiled.policy) is damaged or none at all: " + spoiled.length);
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> TrainedPolicy.read(folder.resolve("none.policy")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("none.policy) cannot be read");
  }

  /** A grid that claims to be of another kind. */
  private record Changed(GridSpace grid, String featureVersion, Target target)
      implements SearchSpace {

    @Override
    public Workload workload() {
      return grid.workload();
    }

    @Override
    public int featureCount() {
      return grid.featureCount();
    }

    @Override
    public State start() {
      return grid.start();
    }

    @Override
    public State defaultSchedule() {
      return grid.defaultSchedule();
    }
  }
}
