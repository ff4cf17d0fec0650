package org.tilewright.codegen.ir;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes how vectors of one type are made of one another without computing anything. */
public record Shuffle(FunctionWriter writer, VectorType type) {

  /**
   * One vector as it is; of two or four the first lane of each, then the second of each, and so on.
   */
  public String interleave(List<String> values) {
    if (values.size() == 1) return values.get(0);
    if (type.lanes() == 1) return sideBySide(values);
    if (values.size() == 2) return zip(values.get(0), values.get(1));
    String even = zip(values.get(0), values.get(2));
    String odd = zip(values.get(1), values.get(3));
    return new Shuffle(writer, new VectorType(type.element(), 2 * type.lanes())).zip(even, odd);
  }

  private String zip(String left, String right) {
    String order =
        IntStream.range(0, 2 * type.lanes())
            .mapToObj(lane -> "i32 " + (lane / 2 + lane % 2 * type.lanes()))
            .collect(Collectors.joining(", "));
    return writer.let(
        "shufflevector %s %s, %s %s, <%d x i32> <%s>",
        type.ir(), left, type.ir(), right, 2 * type.lanes(), order);
  }

  private String sideBySide(List<String> scalars) {
    String all = new VectorType(type.element(), scalars.size()).ir();
    String vector = "poison";
    for (int each = 0; each < scalars.size(); each++) {
      vector =
          writer.let(
              "insertelement %s %s, %s %s, i64 %d",
              all, vector, type.scalar(), scalars.get(each), each);
    }
    return vector;
  }

  /** The first lanes; where there are fewer, anything in the rest. */
  public String first(int count, String vector) {
    String order =
        IntStream.range(0, count)
            .mapToObj(lane -> lane < type.lanes() ? "i32 " + lane : "i32 poison")
            .collect(Collectors.joining(", "));
    return writer.let(
        "shufflevector %s %s, %s poison, <%d x i32> <%s>",
        type.ir(), vector, type.ir(), count, order);
  }

  /** Every {@code step}-th lane from {@code first} on; a scalar if that is one. */
  public String every(int step, int first, String vector) {
    int lanes = type.lanes() / step;
    if (lanes == 1) return writer.let("extractelement %s %s, i64 %d", type.ir(), vector, first);
    String order =
        IntStream.range(0, lanes)
            .mapToObj(lane -> "i32 " + (first + lane * step))
            .collect(Collectors.joining(", "));
    return writer.let(
        "shufflevector %s %s, %s poison, <%d x i32> <%s>",
        type.ir(), vector, type.ir(), lanes, order);
  }

  /** The same bits as a vector of another type. */
  public String as(VectorType other, String value) {
    return writer.let("bitcast %s %s to %s", type.ir(), value, other.ir());
  }
}
