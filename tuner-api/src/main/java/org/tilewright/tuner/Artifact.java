package org.tilewright.tuner;

import java.nio.file.Path;

/**
 * A shared library with a C interface, described by its manifest.
 *
 * @param file whoever asked for it may delete it after use
 * @param sha256 of the file, in hexadecimal
 */
public record Artifact(Path file, String sha256, Manifest manifest) implements Built {}
