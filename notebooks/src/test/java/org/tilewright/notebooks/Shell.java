package org.tilewright.notebooks;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** A JShell with the class path of this test, and what its snippets print. */
final class Shell implements AutoCloseable {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final JShell jshell;

  Shell() {
    String classPath = System.getProperty("java.class.path");
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    jshell =
        JShell.builder()
            .out(out)
            .err(out)
            .compilerOptions("--class-path", classPath)
            .remoteVMOptions(
                "-Xmx512m",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
            .build();
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
      jshell.addToClasspath(entry);
    }
  }

  /**
   * Evaluates snippets one after the other.
   *
   * @return what they printed
   * @throws AssertionError with the snippet that is wrong or threw
   */
  String run(String source) {
    printed.reset();
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo next = jshell.sourceCodeAnalysis().analyzeCompletion(rest);
      String snippet = next.source() == null ? rest : next.source();
      jshell.eval(snippet).forEach(this::check);
      rest = next.remaining();
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void check(SnippetEvent event) {
    if (event.exception() != null) {
      throw new AssertionError(event.snippet().source(), event.exception());
    }
    boolean first = event.causeSnippet() == null;
    if (first && event.status() != Status.VALID) {
      throw new AssertionError(event.snippet().source() + "\n" + problems(event));
    }
  }

  private String problems(SnippetEvent event) {
    List<String> messages =
        jshell.diagnostics(event.snippet()).map(each -> each.getMessage(Locale.ROOT)).toList();
    return messages.stream().collect(joining("\n"));
  }

  @Override
  public void close() {
    jshell.close();
  }
}
