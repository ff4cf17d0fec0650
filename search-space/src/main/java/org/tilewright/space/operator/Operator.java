package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tilewright.tuner.Workload;

/**
 * A tensor computation with fixed shapes and types, as an affine loop nest:
 *
 * <pre>
 * for all spatial axes:
 *   accumulated = combiner.initial
 *   for all reduction axes: accumulated = combiner(accumulated, body)
 *   output = epilogue(accumulated)
 * </pre>
 *
 * <p>Nothing else is known of an operator anywhere: schedules, code, references and features come
 * from the nest alone. Immutable.
 *
 * <p>An operator may have earlier stages, operators themselves: what they write are its
 * temporaries, which later stages read and nobody else sees. All stages have the same first axis,
 * the rows, and no row of one needs another row of the others, so that a few rows go through all
 * stages at once.
 *
 * @param axes in the order of the plain nest, spatial ones first
 * @param inputs what this nest reads, temporaries included
 * @param output every element written exactly once; each axis of its indices is spatial
 * @param earlier the stages before this one, in order; none of them has earlier ones
 * @param magnification how large an error the output may get from a rounding error of 1 in an
 *     earlier stage, beside errors in proportion to the output itself; for inputs in [-1, 1]
 */
public record Operator(
    Workload workload,
    List<Axis> axes,
    List<Operand> inputs,
    Access output,
    Combiner combiner,
    Scalar body,
    Scalar epilogue,
    List<Operator> earlier,
    double magnification) {

  public Operator {
    axes = List.copyOf(axes);
    inputs = List.copyOf(inputs);
    earlier = List.copyOf(earlier);
    for (Operator each : earlier) {
      if (!each.earlier().isEmpty() || !each.rows().equals(axes.get(0))) {
        throw new IllegalArgumentException(
            "The stage %s begins with axis %s. Expected no earlier stages of its own, and the first axis of the last stage, %s."
                .formatted(each.name(), each.rows(), axes.get(0)));
      }
    }
  }

  /** An operator of one stage. */
  public Operator(
      Workload workload,
      List<Axis> axes,
      List<Operand> inputs,
      Access output,
      Combiner combiner,
      Scalar body,
      Scalar epilogue) {
    this(workload, axes, inputs, output, combiner, body, epilogue, List.of(), 0);
  }

  /** All stages in order, this one last. */
  public List<Operator> stages() {
    List<Operator> stages = new ArrayList<>(earlier);
    stages.add(this);
    return stages;
  }

  /** What a stage is called: its output. */
  public String name() {
    return output.operand().name();
  }

  /** The axis that all stages share. */
  public Axis rows() {
    return axes.get(0);
  }

  /** What earlier stages write. */
  public List<Operand> temporaries() {
    return earlier.stream().map(each -> each.output().operand()).toList();
  }

  /** What a caller passes: the inputs of all stages, less temporaries. */
  public List<Operand> externalInputs() {
    return stages().stream()
        .flatMap(each -> each.inputs().stream())
        .distinct()
        .filter(each -> !temporaries().contains(each))
        .toList();
  }

  /** The type of what is computed with: of the first input. */
  public ElementType type() {
    return inputs.get(0).type();
  }

  /** The type of accumulated values and of what the epilogue computes with. */
  public ElementType accumulatorType() {
    return type().accumulator();
  }

  /** Whether the output can hold a sum before it is complete. */
  public boolean holdsPartialSums() {
    return output.operand().type() == accumulatorType();
  }

  /** The axis of that name. */
  public Axis axis(String name) {
    return axes.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  public List<Axis> spatialAxes() {
    return axes.stream().filter(Axis::isSpatial).toList();
  }

  public List<Axis> reductionAxes() {
    return axes.stream().filter(Axis::isReduction).toList();
  }

  /** Extent of every axis by name, in the order of the axes. */
  public Map<String, Long> extents() {
    Map<String, Long> extents = new LinkedHashMap<>();
    for (Axis each : axes) extents.put(each.name(), each.extent());
    return extents;
  }

  /** How many values are combined into one output element. */
  public long reductionLength() {
    return reductionAxes().stream().mapToLong(Axis::extent).reduce(1L, Math::multiplyExact);
  }

  /** External inputs, then the output: the order of arguments. */
  public List<Operand> operands() {
    List<Operand> all = new ArrayList<>(externalInputs());
    all.add(output.operand());
    return all;
  }

  /** Whether the epilogue changes the accumulated value. */
  public boolean hasEpilogue() {
    return !(epilogue instanceof Scalar.Accumulated);
  }

  /**
   * Whether the body changes nothing where it reads padding, so that it may be left out there: a
   * product with 0 adds nothing to a sum, and padding alone is the neutral element.
   */
  public boolean skipsPadding() {
    return body instanceof Scalar.Read || (combiner == Combiner.SUM && body.isProduct());
  }

  /**
   * Whether the body sums products of bytes and a reduction axis counts neighbours in a dimension
   * of each, so that they can be multiplied and summed at once.
   */
  public boolean sumsByteProductsAlong(String axis) {
    return sumsByteProducts()
        && body.reads().stream().allMatch(each -> each.cellDimension(axis).isPresent());
  }

  /** Whether the body is products of bytes, less their zero points, that are summed. */
  public boolean sumsByteProducts() {
    return combiner == Combiner.SUM
        && body.isProduct()
        && body.reads().size() == 2
        && body.operations() == 1
        && body.reads().stream().allMatch(each -> each.operand().type() == ElementType.I8);
  }

  /** How the body reads an input; an input occurs once in the body. */
  public Access read(int input) {
    Operand operand = inputs.get(input);
    return body.reads().stream()
        .filter(each -> each.operand().equals(operand))
        .findFirst()
        .orElseThrow();
  }

  /** Whether an input is read by the body, and not only by the epilogue. */
  public boolean readsInBody(int input) {
    Operand operand = inputs.get(input);
    return body.reads().stream().anyMatch(each -> each.operand().equals(operand));
  }

  /** The integer that stands for 0 in an input, and that padding holds. */
  public long zeroPoint(Operand input) {
    return Stream.concat(Stream.of(body), body.arguments().stream())
        .filter(Scalar.Centred.class::isInstance)
        .map(Scalar.Centred.class::cast)
        .filter(each -> each.access().operand().equals(input))
        .mapToLong(Scalar.Centred::zeroPoint)
        .findFirst()
        .orElse(0);
  }

  /** The innermost statement for people: {@code c[m, n] += a[m, k] * b[k, n]}. */
  public String statement() {
    return OperatorPrinter.statement(this);
  }

  /** The plain nest for people: operands, loops and statement, a line for each. */
  @Override
  public String toString() {
    return OperatorPrinter.print(this);
  }
}
