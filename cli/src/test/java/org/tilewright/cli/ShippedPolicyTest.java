package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.codegen.Host;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

class ShippedPolicyTest {
  private final TrainedPolicy policy = TrainedPolicy.shipped().orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matmul m=96,n=80,k=112",
        "conv2d h=9,w=9,ci=24,co=40,k=3,p=1",
        "depthwise_conv2d h=14,w=14,c=48,k=3,s=2,p=1",
        "softmax m=64,n=96",
      })
  void knowsTheSpacesOfThisVersion(String spec) {
    SearchSpace space = ScheduleSpace.of(Operators.fromSpec(spec), Host.detect().target().target());

    assertThat(policy.misfit(space)).isEmpty();

    List<State> proposals = policy.opening().propose(space, 4, RandomStream.seeded(1));
    assertThat(proposals).hasSize(4).allMatch(State::complete).doesNotHaveDuplicates();
  }

  @Test
  void tuningGoesOnWithoutItWherePyTorchIsNotInstalled(@TempDir Path folder) throws Exception {
    Path database = folder.resolve("tilewright.db");
    try (CommandProcess process =
        CommandProcess.startWithout(
            "pytorch",
            folder,
            "tune",
            "matmul",
            "16x16x16",
            "--trials",
            "2",
            "--cost-model",
            "none",
            "--database",
            database)) {
      process.await("PyTorch cannot be loaded");

      assertThat(process.exitCode()).isZero();
      assertThat(process.out()).contains("Best ");
    }
  }
}
