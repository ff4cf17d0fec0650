package org.tilewright.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Where text goes.
 *
 * @param out results
 * @param err everything else
 * @param terminal whether {@code err} is a terminal, on which a line can be written over
 */
record Screen(PrintWriter out, PrintWriter err, boolean terminal) {

  /** The launcher knows whether there is a terminal; Java does not. */
  static Screen of(CommandLine command) {
    boolean terminal = Boolean.getBoolean("tilewright.terminal");
    return new Screen(command.getOut(), command.getErr(), terminal);
  }
}
