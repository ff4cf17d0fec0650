package org.tilewright.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.tilewright.codegen.llvm.NativeLlvm;

/** What the generated code depends on besides operator, schedule and target. */
final class Version {
  /** Raised with every change of the code that is generated for the same schedule. */
  private static final int REVISION = 5;

  private Version() {}

  /** {@code tilewright-cpu 0.1.0 llvm 20.1.7 code 2}. */
  static String builderId() {
    return "tilewright-cpu %s llvm %s code %d".formatted(release(), NativeLlvm.version(), REVISION);
  }

  private static String release() {
    Properties properties = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
      properties.load(Objects.requireNonNull(stream, "version.properties is part of this jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
