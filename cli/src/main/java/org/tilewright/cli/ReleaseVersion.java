package org.tilewright.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was released under. */
final class ReleaseVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Optional<String> released =
        Optional.ofNullable(ReleaseVersion.class.getPackage().getImplementationVersion());
    return new String[] {"tilewright " + released.orElse("(not packaged)")};
  }
}
