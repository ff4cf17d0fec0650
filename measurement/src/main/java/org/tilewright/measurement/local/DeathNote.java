package org.tilewright.measurement.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a worker says on standard error, mostly nothing, and tells from it and the exit code
 * what it died of. The virtual machine turns the signal of a fault into an abort and names the
 * original in its report.
 */
final class DeathNote {
  private static final int LINES_KEPT = 8;
  private static final int LONGEST_LINE = 300;
  private static final int SIGNALLED = 128;
  private static final Pattern SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+) \\((0x[0-9a-f]+)\\).*");
  private static final Pattern FRAME = Pattern.compile("# C\\s+\\[[^]]*]\\s*(\\S+).*");
  private static final Map<Integer, String> NAMES =
      Map.of(
          4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 15,
          "SIGTERM");

  private final Deque<String> lastLines = new ArrayDeque<>();
  private final Thread reader;
  private String signal = "";
  private String place = "";

  DeathNote(InputStream standardError) {
    reader = new Thread(() -> read(standardError), "worker-stderr");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream standardError) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(standardError, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) note(line);
    } catch (IOException closed) {
      // the worker is gone: there is nothing more to read
    }
  }

  private synchronized void note(String line) {
    if (line.startsWith("\tat ")) return; // a Java exception says enough in its first line
    Matcher fault = SIGNAL.matcher(line);
    if (signal.isEmpty() && fault.matches()) {
      signal = "signal %d (%s)".formatted(Integer.decode(fault.group(2)), fault.group(1));
    }
    Matcher frame = FRAME.matcher(line);
    if (place.isEmpty() && frame.matches()) place = " in " + frame.group(1);
    lastLines.add(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
    if (lastLines.size() > LINES_KEPT) lastLines.remove();
  }

  /** In words: {@code signal 11 (SIGSEGV) in matmul_repeat+0x1f}. */
  String causeOfDeath(int exitCode) throws InterruptedException {
    reader.join(1000);
    synchronized (this) {
      if (!signal.isEmpty()) return signal + place;
      int number = exitCode - SIGNALLED;
      if (NAMES.containsKey(number)) return "signal %d (%s)".formatted(number, NAMES.get(number));
      String words = lastLines.isEmpty() ? "" : ": " + String.join(" | ", lastLines);
      return "exit code " + exitCode + words;
    }
  }
}
