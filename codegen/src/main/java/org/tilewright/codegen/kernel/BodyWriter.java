package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Combiner;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Scalar;

/** Writes scalar expressions for the vectors of a register tile. */
final class BodyWriter {
  private final Operator operator;
  private final VectorType type;
  private final Arithmetic arithmetic;
  private final FixedPointWriter fixedPoint;
  private final ReadWriter reads;
  private final Cells cells;
  private final DotProduct dot;

  /** Whether an output element is made of several values. */
  private final boolean combines;

  /** Whether single products are multiplied as pairs with a zero. */
  private final boolean multipliesHalves;

  BodyWriter(LoopNest nest, FunctionWriter writer, VectorType type, Cells cells) {
    this.operator = nest.operator();
    this.type = type;
    this.arithmetic = new Arithmetic(writer, type);
    this.fixedPoint = new FixedPointWriter(writer, type);
    this.reads = new ReadWriter(nest, writer, type, cells);
    this.cells = cells;
    this.dot = new DotProduct(writer, type, cells);
    this.combines = operator.reductionLength() > 1;
    this.multipliesHalves = cells.pairs() && type.lanes() > 1 && operator.sumsByteProducts();
  }

  /**
   * Combines the body at each of the points into the accumulators: one for each element, as often
   * as they are interleaved, and after them the sums of factors.
   */
  List<String> update(
      List<Point> points, List<Element> elements, FactorSums sums, List<String> accumulators) {
    List<String> updated = new ArrayList<>(accumulators);
    int first = updated.size() / (elements.size() + sums.count()) * elements.size();
    for (Update each : Update.inOrder(operator, points, elements)) {
      Step step = each.point().step();
      int accumulator = step.partial() * elements.size() + each.element();
      String before = updated.get(accumulator);
      String after = update(each.point(), elements.get(each.element()), before);
      updated.set(
          accumulator, step.mask().map(on -> arithmetic.select(on, after, before)).orElse(after));
      if (!sums.isOwner(each.element())) continue;
      int sum = first + step.partial() * sums.count() + sums.of(each.element());
      updated.set(sum, add(each.point(), elements.get(each.element()), updated.get(sum)));
    }
    return updated;
  }

  /** Adds the second factors of an element's products. */
  private String add(Point point, Element element, String sum) {
    Scalar second = ((Scalar.Binary) operator.body()).right();
    return known(second, point, element, sum).map(factor -> dot.add(factor, sum)).orElse(sum);
  }

  /** Leaves out what reads nothing but padding, which is neutral. */
  private String update(Point point, Element element, String accumulator) {
    if (operator.combiner() == Combiner.SUM && operator.body().isProduct() && combines) {
      return multiplyAdd((Scalar.Binary) operator.body(), point, element, accumulator);
    }
    Optional<String> value = known(operator.body(), point, element, accumulator);
    if (value.isEmpty()) return accumulator;
    return combines ? combine(accumulator, value.get()) : value.get();
  }

  /**
   * Leaves out products with padding: they add nothing, unless something else than 0 stands for 0.
   */
  private String multiplyAdd(
      Scalar.Binary product, Point point, Element element, String accumulator) {
    Optional<String> left = known(product.left(), point, element, accumulator);
    Optional<String> right = known(product.right(), point, element, accumulator);
    long zero = cells.firstZero(operator);
    if (right.isEmpty() || left.isEmpty() && zero == 0) return accumulator;
    String first = left.orElseGet(() -> dot.constant(zero));
    if (cells.length() == 1 && !multipliesHalves) {
      return arithmetic.multiplyAdd(first, right.get(), accumulator);
    }
    return dot.multiplyAdd(first, right.get(), accumulator);
  }

  private Optional<String> known(Scalar scalar, Point point, Element element, String accumulated) {
    if (scalar instanceof Scalar.Read read) return read(read.access(), point, element);
    if (scalar instanceof Scalar.Centred centred) return read(centred.access(), point, element);
    return Optional.of(value(scalar, point, element, accumulated));
  }

  private Optional<String> read(Access access, Point point, Element element) {
    return reads.read(operator.inputs().indexOf(access.operand()), point, element);
  }

  /** The value of an expression; {@code accumulated} stands for the combined value. */
  String value(Scalar scalar, Point point, Element element, String accumulated) {
    if (scalar instanceof Scalar.Read || scalar instanceof Scalar.Centred) {
      return known(scalar, point, element, accumulated)
          .orElse(type.constant(operator.combiner().initial()));
    }
    if (scalar instanceof Scalar.Accumulated) return accumulated;
    if (scalar instanceof Scalar.Constant constant) return type.constant(constant.value());
    if (scalar instanceof Scalar.Rescaled rescaled) {
      return fixedPoint.multiply(
          value(rescaled.value(), point, element, accumulated),
          value(rescaled.multiplier(), point, element, accumulated),
          value(rescaled.shift(), point, element, accumulated));
    }
    if (scalar instanceof Scalar.Unary unary) {
      String argument = value(unary.argument(), point, element, accumulated);
      return arithmetic.of(unary.function(), argument);
    }
    Scalar.Binary binary = (Scalar.Binary) scalar;
    String left = value(binary.left(), point, element, accumulated);
    String right = value(binary.right(), point, element, accumulated);
    return arithmetic.of(binary.function(), left, right);
  }

  /** Two parts of a result as one. */
  String combine(String left, String right) {
    return arithmetic.of(operator.combiner().function(), left, right);
  }

  /** The lanes of a vector as one part of a result. */
  String combineLanes(String vector) {
    return operator.combiner() == Combiner.SUM
        ? arithmetic.sumOfLanes(vector)
        : arithmetic.maximumOfLanes(vector);
  }
}
