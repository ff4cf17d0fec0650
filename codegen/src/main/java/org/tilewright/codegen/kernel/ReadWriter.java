package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.Shuffle;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.ElementType;

/**
 * Writes the read of one vector of an input: broadcast, contiguous or gathered, kept from memory
 * where it falls into padding, and converted to the type of the accumulators.
 */
final class ReadWriter {
  private final LoopNest nest;
  private final FunctionWriter writer;
  private final VectorType type;
  private final Cells cells;
  private final String vectorAxis;
  private final double padding;

  ReadWriter(LoopNest nest, FunctionWriter writer, VectorType type, Cells cells) {
    this.nest = nest;
    this.writer = writer;
    this.type = type;
    this.cells = cells;
    this.vectorAxis = nest.vectorLoop().map(Loop::axis).orElse("");
    this.padding = nest.operator().combiner().initial();
  }

  /** The value, or empty if it is known to be padding. */
  Optional<String> read(int input, Point point, Element element) {
    View view = point.scope().views().get(input);
    String key = key(input, view.access(), point, element);
    String known = point.loaded().get(key);
    if (known != null) return Optional.of(known);
    if (view.padded() && knownPadding(input, view.access(), point, element)) {
      return Optional.empty();
    }
    boolean multiplied = cells.length() > 1 && nest.operator().readsInBody(input);
    String value =
        multiplied ? cells(input, view, point, element) : load(input, view, point, element);
    point.loaded().put(key, value);
    return Optional.of(value);
  }

  private boolean knownPadding(int input, Access access, Point point, Element element) {
    for (int each = 0; each < access.indices().size(); each++) {
      if (point.knows(input, each)) continue;
      Index index = bounds(access.indices().get(each), point, element);
      if (index.outside(0, access.operand().shape().get(each))) return true;
    }
    return false;
  }

  /** The bounds of an index over the lanes of an element; no code is written. */
  private Index bounds(Affine index, Point point, Element element) {
    long first = point.constantPart(index, element.offsets());
    long reach = index.coefficient(vectorAxis) * (element.lanes() - 1);
    long low = first + Math.min(reach, 0);
    long high = first + Math.max(reach, 0);
    for (var term : index.coefficients().entrySet()) {
      Index begin = point.begin(term.getKey());
      low += term.getValue() * (term.getValue() > 0 ? begin.low() : begin.high());
      high += term.getValue() * (term.getValue() > 0 ? begin.high() : begin.low());
    }
    return new Index("", low, high);
  }

  private static String key(int input, Access access, Point point, Element element) {
    StringBuilder key = new StringBuilder().append(input);
    for (Affine each : access.indices()) {
      key.append(',').append(point.constantPart(each, element.offsets()));
    }
    return key.toString();
  }

  private String load(int input, View view, Point point, Element element) {
    String pointer = pointer(input, view, point, element);
    String value = loadAt(pointer, view.type(), input, view, point, element);
    Arithmetic arithmetic = new Arithmetic(writer, type);
    String converted = arithmetic.convert(value, view.type());
    return view.zeroPoint() == 0
        ? converted
        : arithmetic.add(converted, type.constant(-view.zeroPoint()));
  }

  /** What the lanes multiply at once: see {@link DotProduct}. */
  private String cells(int input, View view, Point point, Element element) {
    if (view.cell() > 1) {
      String pointer = pointer(input, view, point, element);
      return loadAt(pointer, type.element(), input, view, point, element);
    }
    if (view.stride(vectorAxis) == 0 && type.lanes() > 1) {
      ReadWriter one = new ReadWriter(nest, writer, new VectorType(type.element(), 1), cells);
      return new VectorMemory(writer, type).splat(one.cells(input, view, point, element));
    }
    String bytes =
        sideBySide(view, point)
            ? cell(input, view, point, element)
            : new Shuffle(writer, type.of(view.type()))
                .interleave(factors(input, view, point, element));
    long moved = cells.moved(nest.operator(), view.access().operand());
    return new DotProduct(writer, type, cells).cells(bytes, moved);
  }

  /** Whether the factors of a single lane are neighbours in memory, none of them missing. */
  private boolean sideBySide(View view, Point point) {
    return type.lanes() == 1 && view.stride(dotAxis()) == 1 && point.step().missing() == 0;
  }

  private String dotAxis() {
    return nest.dotLoop().orElseThrow().axis();
  }

  /** The factors of a single lane at once. */
  private String cell(int input, View view, Point point, Element element) {
    Guard guard = view.checked() ? guard(input, view.access(), point, element) : Guard.NONE;
    String pointer = writer.orPadding(guard.uniform(), pointer(input, view, point, element));
    return new VectorMemory(writer, new VectorType(view.type(), cells.length())).load(pointer);
  }

  /** The factors of one cell after the other, those beyond the end of the axis as padding. */
  private List<String> factors(int input, View view, Point point, Element element) {
    List<String> factors = new ArrayList<>();
    long known = cells.length() - point.step().missing();
    for (long each = 0; each < known; each++) {
      Point factor = point.at(point.step().at(dotAxis(), point.step().offset(dotAxis()) + each));
      String pointer = pointer(input, view, factor, element);
      factors.add(loadAt(pointer, view.type(), input, view, factor, element));
    }
    String nothing = type.of(view.type()).constant(padding + view.zeroPoint());
    while (factors.size() < cells.length()) factors.add(nothing);
    return factors;
  }

  private String pointer(int input, View view, Point point, Element element) {
    long displacement = point.displacement(view, element.offsets());
    return view.address(writer, point.pointers().get(input), Index.constant(displacement));
  }

  private String loadAt(
      String pointer, ElementType read, int input, View view, Point point, Element element) {
    VectorMemory memory = new VectorMemory(writer, type.of(read), padding + view.zeroPoint());
    Guard guard = view.checked() ? guard(input, view.access(), point, element) : Guard.NONE;
    String safe = writer.orPadding(guard.uniform(), pointer);
    long stride = view.stride(vectorAxis) / view.cell();
    if (stride == 0 || type.lanes() == 1) return memory.broadcast(safe);
    List<String> masks = new ArrayList<>(guard.byLane());
    boolean reachesBeyondPadding = stride != 1 || !masks.isEmpty();
    if (!guard.uniform().equals("true") && reachesBeyondPadding) {
      masks.add(memory.splatMask(guard.uniform()));
    }
    boolean partial = element.lanes() < type.lanes() && !view.blocks().containsKey(vectorAxis);
    if (partial) masks.add(type.firstLanes(element.lanes()));
    point.step().mask().ifPresent(masks::add);
    return lanes(memory, safe, stride, masks);
  }

  private static String lanes(
      VectorMemory memory, String pointer, long stride, List<String> masks) {
    if (stride == 1) {
      return masks.isEmpty() ? memory.load(pointer) : memory.load(pointer, memory.allOf(masks));
    }
    VectorType type = memory.type();
    String mask = masks.isEmpty() ? type.firstLanes(type.lanes()) : memory.allOf(masks);
    return memory.gather(pointer, stride, mask);
  }

  /**
   * What must hold for a read to be inside the operand.
   *
   * @param uniform for all lanes together
   * @param byLane masks, each for one dimension that the vector axis runs along
   */
  private record Guard(String uniform, List<String> byLane) {
    static final Guard NONE = new Guard("true", List.of());
  }

  private Guard guard(int input, Access access, Point point, Element element) {
    VectorMemory masks = new VectorMemory(writer, type);
    String uniform = "true";
    List<String> byLane = new ArrayList<>();
    for (int each = 0; each < access.indices().size(); each++) {
      Affine index = access.indices().get(each);
      long extent = access.operand().shape().get(each);
      if (point.knows(input, each) || bounds(index, point, element).within(0, extent)) continue;
      Index value = point.value(writer, index, element.offsets());
      if (index.uses(vectorAxis) && type.lanes() > 1) {
        byLane.add(masks.lanesWithin(value, index.coefficient(vectorAxis), extent));
      } else {
        uniform = writer.and(uniform, writer.within(value, 0, extent));
      }
    }
    return new Guard(uniform, byLane);
  }
}
