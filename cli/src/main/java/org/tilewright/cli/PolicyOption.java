package org.tilewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.agent.ppo.TrainedPolicy;
import picocli.CommandLine.Option;

/** Which trained policy opens sessions. */
final class PolicyOption {
  private static final String NONE = "none";

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Trained policy that proposes first, or none. Standard: the one that comes with tilewright.")
  private Optional<String> file = Optional.empty();

  /**
   * The policy, if there is to be one.
   *
   * @throws org.tilewright.agent.ppo.PolicyException if a file is given that holds none
   */
  Optional<TrainedPolicy> read() {
    if (file.isEmpty()) return TrainedPolicy.shipped();
    if (file.get().equals(NONE)) return Optional.empty();
    return Optional.of(TrainedPolicy.read(Path.of(file.get())));
  }
}
