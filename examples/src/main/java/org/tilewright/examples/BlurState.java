package org.tilewright.examples;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Knob;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * A partly decided blur: where the first stage is computed (for each pixel of the second, for a
 * strip of rows, or for the whole image), how many rows a strip has, and how wide vectors are.
 */
record BlurState(Trace trace) implements State {
  static final int FEATURES = 4;

  private static final int CACHE_BYTES = 256 << 10;
  private static final Knob FIRST = new Knob("first", List.of("inline", "strip", "whole"));
  private static final Knob ROWS = new Knob("rows", List.of("1", "2", "4", "8", "16", "32", "64"));
  private static final Knob VECTOR = new Knob("vector", List.of("1", "4", "8", "16"));

  @Override
  public boolean complete() {
    return decided("vector", "").length() > 0;
  }

  /** Rows are asked for only if there are strips. */
  @Override
  public Knob knob() {
    if (complete()) throw new IllegalStateException("The blur is decided.");
    if (trace.length() == 0) return FIRST;
    return trace.length() == 1 && first().equals("strip") ? ROWS : VECTOR;
  }

  /** A strip, with a row more above and below, must stay in the cache. */
  @Override
  public BitSet legal() {
    Knob knob = knob();
    BitSet legal = new BitSet();
    IntStream.range(0, knob.options().size())
        .filter(option -> !knob.equals(ROWS) || fits(Integer.parseInt(knob.option(option))))
        .forEach(legal::set);
    return legal;
  }

  private static boolean fits(int rows) {
    return (rows + 2) * BlurSpace.WIDTH * Float.BYTES <= CACHE_BYTES;
  }

  @Override
  public State decide(int option) {
    Knob knob = knob();
    if (option < 0 || !legal().get(option)) {
      throw new IllegalArgumentException(
          "The option (%d) of %s is not legal.".formatted(option, knob.name()));
    }
    return new BlurState(trace.then(new Decision(knob.name(), knob.option(option))));
  }

  @Override
  public float[] features() {
    return new float[] {
      FIRST.options().indexOf(first()), log2(rows()), log2(vector()), trace.length()
    };
  }

  String first() {
    return decided("first", "");
  }

  int rows() {
    return Integer.parseInt(decided("rows", "1"));
  }

  int vector() {
    return Integer.parseInt(decided("vector", "1"));
  }

  private String decided(String knob, String otherwise) {
    return trace.decisions().stream()
        .filter(each -> each.knob().equals(knob))
        .map(Decision::option)
        .findFirst()
        .orElse(otherwise);
  }

  private static float log2(int value) {
    return (float) (Math.log(value) / Math.log(2));
  }
}
