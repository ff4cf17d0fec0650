package org.tilewright.codegen.kernel;

import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorType;

/**
 * Copies vectors along one row of an operand into a dense row.
 *
 * @param stride elements between neighbours in the source
 * @param extent positions of the row that exist in the source, from 0
 * @param inside condition under which the source row exists at all
 */
record RowCopy(FunctionWriter writer, VectorType type, long stride, long extent, String inside) {

  /**
   * Copies the positions {@code first + at} onwards of the row {@code from} to {@code to + at}.
   *
   * @param lanes positions to write
   */
  void vector(String from, Index first, Index at, String to, long lanes) {
    Index position = writer.add(first, at);
    String target = writer.address(type.scalar(), to, at);
    Index whole = new Index("", position.low(), position.high() + lanes - 1);
    boolean safe = inside.equals("true") && whole.within(0, extent);
    String value =
        safe && lanes == type.lanes() && stride == 1
            ? plain(from, position)
            : masked(from, position, safe, lanes);
    if (lanes == type.lanes()) {
      writer.emit("store %s %s, ptr %s, align %d", type.ir(), value, target, alignment());
    } else {
      writer.emit(
          "call void @llvm.masked.store.%s.p0(%s %s, ptr %s, i32 %d, %s %s)",
          type.suffix(),
          type.ir(),
          value,
          target,
          alignment(),
          type.mask(),
          type.firstLanes(lanes));
    }
  }

  private int alignment() {
    return type.element().bytes();
  }

  private String plain(String from, Index position) {
    String source = writer.address(type.scalar(), from, writer.multiply(position, stride));
    return writer.let("load %s, ptr %s, align %d", type.ir(), source, alignment());
  }

  private String masked(String from, Index position, boolean safe, long lanes) {
    if (type.lanes() == 1) return one(from, position);
    String mask = type.firstLanes(lanes);
    if (!safe) mask = and(mask, validLanes(position));
    String source = writer.address(type.scalar(), from, writer.multiply(position, stride));
    if (stride == 1) {
      return writer.let(
          "call %s @llvm.masked.load.%s.p0(ptr %s, i32 %d, %s %s, %s zeroinitializer)",
          type.ir(), type.suffix(), source, alignment(), type.mask(), mask, type.ir());
    }
    String pointers =
        writer.let(
            "getelementptr %s, ptr %s, <%d x i64> %s",
            type.scalar(), source, type.lanes(), type.iota(stride));
    return writer.let(
        "call %s @llvm.masked.gather.%s.v%dp0(<%d x ptr> %s, i32 %d, %s %s, %s zeroinitializer)",
        type.ir(),
        type.suffix(),
        type.lanes(),
        type.lanes(),
        pointers,
        alignment(),
        type.mask(),
        mask,
        type.ir());
  }

  private String one(String from, Index position) {
    String valid = writer.and(inside, writer.within(position, 0, extent));
    String source = writer.address(type.scalar(), from, writer.multiply(position, stride));
    String safe =
        valid.equals("true")
            ? source
            : writer.let("select i1 %s, ptr %s, ptr @zeros", valid, source);
    return writer.let("load %s, ptr %s", type.ir(), safe);
  }

  private String validLanes(Index position) {
    String i64 = "<%d x i64>".formatted(type.lanes());
    String base = splat(i64, "i64", position.text());
    String index = writer.let("add %s %s, %s", i64, base, type.iota(1));
    String bound =
        "<" + "i64 %d, ".formatted(extent).repeat(type.lanes() - 1) + "i64 " + extent + ">";
    String valid = writer.let("icmp ult %s %s, %s", i64, index, bound);
    return inside.equals("true") ? valid : and(valid, splat(type.mask(), "i1", inside));
  }

  private String and(String left, String right) {
    return writer.let("and %s %s, %s", type.mask(), left, right);
  }

  private String splat(String vector, String scalar, String value) {
    String first = writer.let("insertelement %s poison, %s %s, i64 0", vector, scalar, value);
    return writer.let(
        "shufflevector %s %s, %s poison, <%d x i32> zeroinitializer",
        vector, first, vector, type.lanes());
  }
}
