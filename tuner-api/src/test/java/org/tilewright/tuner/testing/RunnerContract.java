package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.Runner;

/** What every {@link Runner} keeps to. Extend it, say how to make one, and run it. */
public abstract class RunnerContract {
  private Runner runner;

  /** A new runner. */
  protected abstract Runner runner();

  /** An artifact that computes the right thing. */
  protected abstract Artifact working();

  /** An artifact that ends in this failure, or empty if this runner knows no such thing. */
  protected abstract Optional<Artifact> failing(Failure kind);

  /** Three samples, two seconds at most. */
  protected Protocol protocol() {
    return Protocol.standard().withSamples(3).withLimit(2);
  }

  @BeforeEach
  final void openRunner() {
    runner = runner();
  }

  @AfterEach
  final void closeRunner() {
    runner.close();
  }

  @Test
  void timesAWorkingArtifactOnItsDevice() {
    Measurement.Timed timed = timed(runner.run(working(), protocol()));

    assertThat(timed.device()).isEqualTo(runner.device());
    assertThat(timed.seconds()).hasSize(3).allMatch(each -> each > 0 && Double.isFinite(each));
  }

  @Test
  void takesOneSampleOfWhatIsSlowerThanItsPatience() {
    Measurement.Timed timed = timed(runner.run(working(), protocol().withPatience(1e-12)));

    assertThat(timed.seconds()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"WRONG_RESULT", "TIMEOUT", "CRASH"})
  void namesTheFailureAndTimesTheNextArtifact(Failure kind) {
    Optional<Artifact> artifact = failing(kind);
    assumeTrue(artifact.isPresent());

    Measurement measurement = runner.run(artifact.orElseThrow(), protocol());

    assertThat(measurement).isInstanceOf(Measurement.Failed.class);
    Measurement.Failed failed = (Measurement.Failed) measurement;
    assertThat(failed.kind()).isEqualTo(kind);
    assertThat(failed.message()).isNotBlank();
    timed(runner.run(working(), protocol()));
  }

  @Test
  void closesTwice() {
    runner.close();
    runner.close();
  }

  private static Measurement.Timed timed(Measurement measurement) {
    assertThat(measurement).isInstanceOf(Measurement.Timed.class);
    return (Measurement.Timed) measurement;
  }
}
