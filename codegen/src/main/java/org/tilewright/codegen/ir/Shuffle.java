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

  /**
   * Of as many vectors as they have lanes the first lane of each, then the second of each, and so
   * on: one bit of the number of a vector after the other changes places with that of a lane
   * (Eklundh, A fast computer method for matrix transposing, 1972).
   */
  public List<String> transpose(List<String> vectors) {
    String[] values = vectors.toArray(String[]::new);
    for (int bit = 1; bit < type.lanes(); bit *= 2) {
      for (int each = 0; each < values.length; each++) {
        if ((each & bit) != 0) continue;
        String upper = values[each];
        String lower = values[each + bit];
        values[each] = exchanged(upper, lower, bit, 0);
        values[each + bit] = exchanged(upper, lower, bit, bit);
      }
    }
    return List.of(values);
  }

  /** Lanes in whose number a bit is as wanted; where it is set in the new one, of the second. */
  private String exchanged(String upper, String lower, int bit, int wanted) {
    String order =
        IntStream.range(0, type.lanes())
            .map(lane -> lane & ~bit | wanted | ((lane & bit) == 0 ? 0 : type.lanes()))
            .mapToObj(lane -> "i32 " + lane)
            .collect(Collectors.joining(", "));
    return writer.let(
        "shufflevector %s %s, %s %s, <%d x i32> <%s>",
        type.ir(), upper, type.ir(), lower, type.lanes(), order);
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
    return pick(
        vector,
        IntStream.range(0, type.lanes() / step).mapToObj(lane -> first + lane * step).toList());
  }

  /** The lanes with these numbers; a scalar if that is one. */
  public String pick(String vector, List<Integer> lanes) {
    if (lanes.size() == 1) {
      return writer.let("extractelement %s %s, i64 %d", type.ir(), vector, lanes.get(0));
    }
    String order = lanes.stream().map(lane -> "i32 " + lane).collect(Collectors.joining(", "));
    return writer.let(
        "shufflevector %s %s, %s poison, <%d x i32> <%s>",
        type.ir(), vector, type.ir(), lanes.size(), order);
  }

  /** The same bits as a vector of another type. */
  public String as(VectorType other, String value) {
    return writer.let("bitcast %s %s to %s", type.ir(), value, other.ir());
  }
}
