package org.tilewright.space.nest;

import java.util.Map;
import java.util.stream.Collectors;

/** A loop nest as indented text, one line for each loop and packing. */
final class NestPrinter {
  private final LoopNest nest;
  private final StringBuilder text = new StringBuilder();

  private NestPrinter(LoopNest nest) {
    this.nest = nest;
  }

  static String print(LoopNest nest) {
    return new NestPrinter(nest).print();
  }

  private String print() {
    for (int input : nest.ahead()) {
      line(0, "%s packed ahead:".formatted(nest.operator().inputs().get(input).name()));
    }
    if (nest.borders() == LoopNest.Borders.PEELED) line(0, "tiles at padded edges apart:");
    if (nest.hints().streams()) line(0, "results past the caches:");
    int prefetch = nest.hints().prefetch();
    if (prefetch > 0) line(0, "vectors fetched %d iterations early:".formatted(prefetch));
    printFrom(0);
    return text.toString();
  }

  private void printFrom(int first) {
    for (int depth = first; depth <= nest.loops().size(); depth++) {
      if (nest.stagesAt(depth)) stages(depth);
      if (depth == nest.loops().size()) break;
      packings(depth);
      if (depth == nest.accumulatorDepth()) line(depth, "accumulate in registers:");
      line(depth, loop(depth));
    }
    line(nest.loops().size(), nest.operator().statement());
  }

  /** The stages that share the loops outside {@code depth}. */
  private void stages(int depth) {
    for (LoopNest each : nest.earlier()) {
      NestPrinter stage = new NestPrinter(each);
      stage.printFrom(depth);
      text.append(stage.text);
    }
  }

  private void packings(int depth) {
    Map<String, Long> tile = nest.tileAt(depth);
    for (Packing each : nest.packings()) {
      if (each.depth() == depth) {
        var operand = nest.operator().inputs().get(each.input());
        line(depth, "pack %s for %s".formatted(operand.name(), tileText(tile, each.input())));
      }
    }
  }

  private String tileText(Map<String, Long> tile, int input) {
    return tile.entrySet().stream()
        .filter(each -> nest.operator().read(input).uses(each.getKey()))
        .map(each -> each.getKey() + "[" + each.getValue() + "]")
        .collect(Collectors.joining(" "));
  }

  private String loop(int depth) {
    Loop loop = nest.loops().get(depth);
    String binding = loop.binding() == Loop.Binding.SERIAL ? "" : loop.binding() + " ";
    String step = loop.step() == 1 ? "" : " step " + loop.step();
    return "%sfor %s in %d%s:"
        .formatted(binding, loop.axis(), nest.tileAt(depth, loop.axis()), step);
  }

  private void line(int depth, String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }
}
