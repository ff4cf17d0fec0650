/**
 * What leaves the house: a tuned kernel as files that a C program can be built with.
 *
 * <p>Compiles nothing itself. Start reading at {@link org.tilewright.codegen.export.Exporter}.
 */
package org.tilewright.codegen.export;
