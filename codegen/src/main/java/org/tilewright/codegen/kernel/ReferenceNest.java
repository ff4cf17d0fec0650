package org.tilewright.codegen.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tilewright.codegen.ir.CountedLoop;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;

/**
 * Writes the plain nest of one stage, strip by strip: one scalar loop for each axis, and one over
 * the outputs of a strip inside of them.
 */
final class ReferenceNest {
  private static final String SUMS = "%sums";

  private final Operator operator;
  private final FunctionWriter writer;
  private final VectorType type;
  private final PlainScalars scalars;
  private final Strip strip;
  private final List<Axis> outer;

  ReferenceNest(Operator operator, Set<Operand> temporaries, FunctionWriter writer) {
    this.operator = operator;
    this.writer = writer;
    ElementType sums = operator.accumulatorType();
    this.type = new VectorType(sums.isInteger() ? sums : ElementType.F64, 1);
    this.scalars = new PlainScalars(operator, temporaries, writer, type);
    this.strip = Strip.of(operator);
    this.outer =
        operator.spatialAxes().stream().filter(each -> !each.equals(strip.axis())).toList();
  }

  /** Memory for the sums of a strip, the same for every stage. */
  static void allocateSums(FunctionWriter writer) {
    writer.emit("%s = alloca [%d x double], align 64", SUMS, Strip.LONGEST);
  }

  /** Strips are the outermost loop: what they read along their axis stays in the caches. */
  void write() {
    long rest = strip.axis().extent() % strip.length();
    long whole = strip.axis().extent() - rest;
    over(whole, strip.length(), begin -> write(new Part(begin, strip.length())));
    if (rest > 0) write(new Part(Index.constant(whole), rest));
  }

  /** Some outputs of a strip: those of one position of the other axes. */
  private record Part(Index begin, long length) {}

  private void write(Part part) {
    over(outer, new HashMap<>(), positions -> write(part, positions));
  }

  private void write(Part part, Map<String, Index> positions) {
    String initial = type.constant(operator.combiner().initial());
    overPart(part, positions, (here, sum) -> store(initial, sum));
    over(
        operator.reductionAxes(),
        positions,
        summed ->
            overPart(part, summed, (here, sum) -> store(scalars.combined(here, load(sum)), sum)));
    overPart(part, positions, (here, sum) -> scalars.storeOutput(here, load(sum)));
  }

  private interface Each {
    void write(Map<String, Index> positions, String sum);
  }

  private void overPart(Part part, Map<String, Index> positions, Each each) {
    over(
        part.length(),
        1,
        index -> {
          Index position = writer.add(part.begin(), index);
          String sum = writer.address(type.scalar(), SUMS, index);
          each.write(with(positions, strip.axis(), position), sum);
        });
  }

  private void over(
      List<Axis> axes, Map<String, Index> positions, Consumer<Map<String, Index>> body) {
    if (axes.isEmpty()) {
      body.accept(positions);
      return;
    }
    Axis axis = axes.get(0);
    over(
        axis.extent(),
        1,
        index -> over(axes.subList(1, axes.size()), with(positions, axis, index), body));
  }

  private void over(long end, long step, Consumer<Index> body) {
    new CountedLoop(Index.constant(0), Index.constant(end), step, true)
        .write(
            writer,
            type.ir(),
            List.of(),
            (index, none) -> {
              body.accept(index);
              return none;
            });
  }

  private static Map<String, Index> with(Map<String, Index> positions, Axis axis, Index index) {
    Map<String, Index> more = new HashMap<>(positions);
    more.put(axis.name(), index);
    return more;
  }

  private String load(String address) {
    return writer.let("load %s, ptr %s", type.ir(), address);
  }

  private void store(String value, String address) {
    writer.emit("store %s %s, ptr %s", type.ir(), value, address);
  }
}
