package org.tilewright.codegen.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.CountedLoop;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Scalar;

/**
 * Writes the plain nest of an operator: one scalar loop for each axis, sums in double precision or
 * of integers as they are, nothing clever. What every schedule is compared with.
 */
final class ReferenceWriter {
  private final Operator operator;
  private final Set<Operand> temporaries;
  private final FunctionWriter writer;
  private final VectorType type;
  private final Arithmetic arithmetic;

  private ReferenceWriter(Operator operator, Set<Operand> temporaries, FunctionWriter writer) {
    this.operator = operator;
    this.temporaries = temporaries;
    this.writer = writer;
    ElementType sums = operator.accumulatorType();
    this.type = new VectorType(sums.isInteger() ? sums : ElementType.F64, 1);
    this.arithmetic = new Arithmetic(writer, type);
  }

  /** Writes all stages up to the return; the declarations they need. */
  static String write(Operator operator, FunctionWriter writer) {
    if (operator.earlier().isEmpty()) {
      new ReferenceWriter(operator, Set.of(), writer).write();
      writer.emit("ret i32 0");
      return "";
    }
    allocate(operator.temporaries(), writer);
    Set<Operand> temporaries = Set.copyOf(operator.temporaries());
    for (Operator each : operator.stages()) {
      new ReferenceWriter(each, temporaries, writer).write();
    }
    writer.emit("call void @free(ptr %%memory)");
    writer.emit("ret i32 0");
    return "declare ptr @malloc(i64)\ndeclare void @free(ptr)\n";
  }

  /** Memory for all of each temporary, one after the other; the reference fails without it. */
  private static void allocate(List<Operand> temporaries, FunctionWriter writer) {
    long elements = temporaries.stream().mapToLong(Operand::elements).sum();
    writer.emit("%%memory = call ptr @malloc(i64 %d)", elements * ElementType.F64.bytes());
    String missing = writer.let("icmp eq ptr %%memory, null");
    String failed = writer.label("failed");
    String allocated = writer.label("allocated");
    writer.branch(missing, failed, allocated);
    writer.start(failed);
    writer.emit("ret i32 1");
    writer.start(allocated);
    long offset = 0;
    for (Operand each : temporaries) {
      writer.emit("%%%s = getelementptr double, ptr %%memory, i64 %d", each.name(), offset);
      offset += each.elements();
    }
  }

  private void write() {
    spatial(operator.spatialAxes(), new HashMap<>());
  }

  private void spatial(List<Axis> axes, Map<String, Index> positions) {
    if (axes.isEmpty()) {
      String initial = type.constant(operator.combiner().initial());
      List<String> sum = reduction(operator.reductionAxes(), positions, List.of(initial));
      store(value(operator.epilogue(), positions, sum.get(0)), positions);
      return;
    }
    over(
        axes.get(0),
        List.of(),
        (index, none) -> {
          Map<String, Index> inner = new HashMap<>(positions);
          inner.put(axes.get(0).name(), index);
          spatial(axes.subList(1, axes.size()), inner);
          return none;
        });
  }

  private void store(String value, Map<String, Index> positions) {
    Access output = operator.output();
    VectorType stored = stored(output);
    String narrow = new Arithmetic(writer, stored).convert(value, type.element());
    writer.emit("store %s %s, ptr %s", stored.ir(), narrow, address(output, positions));
  }

  /** Temporaries keep the precision of sums. */
  private VectorType stored(Access access) {
    if (temporaries.contains(access.operand())) return type;
    return type.of(access.operand().type());
  }

  private List<String> reduction(
      List<Axis> axes, Map<String, Index> positions, List<String> accumulated) {
    if (axes.isEmpty()) return List.of(combine(positions, accumulated.get(0)));
    return over(
        axes.get(0),
        accumulated,
        (index, carried) -> {
          Map<String, Index> inner = new HashMap<>(positions);
          inner.put(axes.get(0).name(), index);
          return reduction(axes.subList(1, axes.size()), inner, carried);
        });
  }

  private List<String> over(
      Axis axis, List<String> carried, BiFunction<Index, List<String>, List<String>> body) {
    return new CountedLoop(Index.constant(0), Index.constant(axis.extent()), 1, true)
        .write(writer, type.ir(), carried, body);
  }

  private String combine(Map<String, Index> positions, String accumulated) {
    String value = value(operator.body(), positions, accumulated);
    return arithmetic.of(operator.combiner().function(), accumulated, value);
  }

  private String value(Scalar scalar, Map<String, Index> positions, String accumulated) {
    if (scalar instanceof Scalar.Read read) return read(read.access(), 0, positions);
    if (scalar instanceof Scalar.Centred centred) {
      return read(centred.access(), centred.zeroPoint(), positions);
    }
    if (scalar instanceof Scalar.Rescaled rescaled) {
      return new FixedPointWriter(writer, type)
          .multiply(
              value(rescaled.value(), positions, accumulated),
              value(rescaled.multiplier(), positions, accumulated),
              value(rescaled.shift(), positions, accumulated));
    }
    if (scalar instanceof Scalar.Accumulated) return accumulated;
    if (scalar instanceof Scalar.Constant constant) return type.constant(constant.value());
    if (scalar instanceof Scalar.Unary unary) {
      return arithmetic.of(unary.function(), value(unary.argument(), positions, accumulated));
    }
    Scalar.Binary binary = (Scalar.Binary) scalar;
    String left = value(binary.left(), positions, accumulated);
    String right = value(binary.right(), positions, accumulated);
    return arithmetic.of(binary.function(), left, right);
  }

  private String read(Access access, long zeroPoint, Map<String, Index> positions) {
    String inside = "true";
    for (int each = 0; each < access.indices().size(); each++) {
      if (access.padded(each, operator.extents())) {
        Index index = index(access.indices().get(each), positions);
        long extent = access.operand().shape().get(each);
        inside = writer.and(inside, writer.within(index, 0, extent));
      }
    }
    VectorType element = stored(access);
    String address = writer.orPadding(inside, address(access, positions));
    String stored = writer.let("load %s, ptr %s", element.ir(), address);
    String value = arithmetic.convert(stored, element.element());
    return zeroPoint == 0 ? value : arithmetic.add(value, type.constant(-zeroPoint));
  }

  private String address(Access access, Map<String, Index> positions) {
    Index offset = index(access.linear(), positions);
    return writer.address(stored(access).scalar(), "%" + access.operand().name(), offset);
  }

  private Index index(Affine affine, Map<String, Index> positions) {
    Index sum = Index.constant(affine.constant());
    for (var term : affine.coefficients().entrySet()) {
      Index position = positions.getOrDefault(term.getKey(), Index.constant(0));
      sum = writer.add(sum, writer.multiply(position, term.getValue()));
    }
    return sum;
  }
}
