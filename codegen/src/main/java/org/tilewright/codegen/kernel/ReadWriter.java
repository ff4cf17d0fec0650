package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;

/**
 * Writes the read of one vector of an input: broadcast, contiguous or gathered, kept from memory
 * where it falls into padding.
 */
final class ReadWriter {
  private final FunctionWriter writer;
  private final VectorType type;
  private final String vectorAxis;

  ReadWriter(FunctionWriter writer, VectorType type, String vectorAxis) {
    this.writer = writer;
    this.type = type;
    this.vectorAxis = vectorAxis;
  }

  /** The value, or empty if it is known to be padding. */
  Optional<String> read(int input, Point point, Element element) {
    View view = point.scope().views().get(input);
    if (view.checked() && knownPadding(input, view.access(), point, element)) {
      return Optional.empty();
    }
    String key = key(input, view.access(), point, element);
    String known = point.loaded().get(key);
    if (known != null) return Optional.of(known);
    String value = load(input, view, point, element);
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
    long low = point.constantPart(index, element.offsets());
    long high = low + index.coefficient(vectorAxis) * (element.lanes() - 1);
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
    long displacement = point.displacement(view, element.offsets());
    String pointer =
        writer.address(type.scalar(), point.pointers().get(input), Index.constant(displacement));
    String uniform = "true";
    List<String> byLane = new ArrayList<>();
    if (view.checked()) {
      for (int each = 0; each < view.access().indices().size(); each++) {
        Affine index = view.access().indices().get(each);
        long extent = view.access().operand().shape().get(each);
        boolean safe = bounds(index, point, element).within(0, extent);
        if (point.knows(input, each) || safe) continue;
        Index value = point.value(writer, index, element.offsets());
        if (index.uses(vectorAxis)) {
          byLane.add(lanesWithin(value, index.coefficient(vectorAxis), extent));
        } else {
          uniform = writer.and(uniform, writer.within(value, 0, extent));
        }
      }
    }
    long stride = view.stride(vectorAxis);
    boolean partial = element.lanes() < type.lanes() && !view.blocks().containsKey(vectorAxis);
    if (!uniform.equals("true")) {
      pointer = writer.let("select i1 %s, ptr %s, ptr @zeros", uniform, pointer);
      if (stride > 1 || (stride == 1 && !byLane.isEmpty())) {
        byLane.add(splatMask(uniform));
      }
    }
    if (stride == 0 || type.lanes() == 1) return broadcast(pointer);
    Optional<String> mask = mask(byLane, partial, element);
    return stride == 1 ? contiguous(pointer, mask) : gather(pointer, stride, mask);
  }

  private String broadcast(String pointer) {
    String value = writer.let("load %s, ptr %s", type.scalar(), pointer);
    return splat(value);
  }

  /** A value in every lane. */
  String splat(String value) {
    if (type.lanes() == 1) return value;
    String first =
        writer.let("insertelement %s poison, %s %s, i64 0", type.ir(), type.scalar(), value);
    return writer.let(
        "shufflevector %s %s, %s poison, <%d x i32> zeroinitializer",
        type.ir(), first, type.ir(), type.lanes());
  }

  private Optional<String> mask(List<String> byLane, boolean partial, Element element) {
    List<String> masks = new ArrayList<>(byLane);
    if (partial) masks.add(type.firstLanes(element.lanes()));
    return masks.stream()
        .reduce((one, other) -> writer.let("and %s %s, %s", type.mask(), one, other));
  }

  private String lanesWithin(Index value, long coefficient, long extent) {
    String i64 = "<%d x i64>".formatted(type.lanes());
    if (type.lanes() == 1) return writer.within(value, 0, extent);
    String first = writer.let("insertelement %s poison, i64 %s, i64 0", i64, value);
    String base =
        writer.let(
            "shufflevector %s %s, %s poison, <%d x i32> zeroinitializer",
            i64, first, i64, type.lanes());
    String index = writer.let("add %s %s, %s", i64, base, type.iota(coefficient));
    String bound = splatConstant(extent);
    return writer.let("icmp ult %s %s, %s", i64, index, bound);
  }

  private String splatConstant(long value) {
    return "<" + "i64 %d, ".formatted(value).repeat(type.lanes() - 1) + "i64 " + value + ">";
  }

  private String splatMask(String condition) {
    String first = writer.let("insertelement %s poison, i1 %s, i64 0", type.mask(), condition);
    return writer.let(
        "shufflevector %s %s, %s poison, <%d x i32> zeroinitializer",
        type.mask(), first, type.mask(), type.lanes());
  }

  private String contiguous(String pointer, Optional<String> mask) {
    int alignment = type.element().bytes();
    if (mask.isEmpty()) {
      return writer.let("load %s, ptr %s, align %d", type.ir(), pointer, alignment);
    }
    return writer.let(
        "call %s @llvm.masked.load.%s.p0(ptr %s, i32 %d, %s %s, %s zeroinitializer)",
        type.ir(), type.suffix(), pointer, alignment, type.mask(), mask.get(), type.ir());
  }

  private String gather(String pointer, long stride, Optional<String> mask) {
    String pointers =
        writer.let(
            "getelementptr %s, ptr %s, <%d x i64> %s",
            type.scalar(), pointer, type.lanes(), type.iota(stride));
    return writer.let(
        "call %s @llvm.masked.gather.%s.v%dp0(<%d x ptr> %s, i32 %d, %s %s, %s zeroinitializer)",
        type.ir(),
        type.suffix(),
        type.lanes(),
        type.lanes(),
        pointers,
        type.element().bytes(),
        type.mask(),
        mask.orElse(type.firstLanes(type.lanes())),
        type.ir());
  }
}
