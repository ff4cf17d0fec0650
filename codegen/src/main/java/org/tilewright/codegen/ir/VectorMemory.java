package org.tilewright.codegen.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes how vectors come from memory and go there. Addresses need the alignment of an element.
 *
 * <p>A vector of one lane is a scalar: it has no mask, and nothing is gathered.
 *
 * @param padding what lanes that are not read hold
 */
public record VectorMemory(FunctionWriter writer, VectorType type, double padding) {

  /** What the hint of {@link #stream} refers to. */
  public static final String STREAM = "\n!0 = !{i32 1}\n";

  /** Lanes that are not read hold 0. */
  public VectorMemory(FunctionWriter writer, VectorType type) {
    this(writer, type, 0);
  }

  /** A scalar in every lane. */
  public String splat(String scalar) {
    return splat(type.ir(), type.scalar(), scalar);
  }

  /** A condition for every lane. */
  public String splatMask(String condition) {
    return splat(type.mask(), "i1", condition);
  }

  private String splat(String vector, String scalar, String value) {
    if (type.lanes() == 1) return value;
    String first = writer.let("insertelement %s poison, %s %s, i64 0", vector, scalar, value);
    return writer.let(
        "shufflevector %s %s, %s poison, <%d x i32> zeroinitializer",
        vector, first, vector, type.lanes());
  }

  /** The lanes in which {@code 0 <= first + lane * step < extent}. */
  public String lanesWithin(Index first, long step, long extent) {
    String i64 = "<%d x i64>".formatted(type.lanes());
    String base = splat(i64, "i64", first.text());
    String index = writer.let("add %s %s, %s", i64, base, type.iota(step));
    return writer.let("icmp ult %s %s, %s", i64, index, splatConstant(extent));
  }

  /** The first lanes, as many as a value says. */
  public String firstLanes(Index count) {
    if (count.isConstant()) return type.firstLanes(count.low());
    String i64 = "<%d x i64>".formatted(type.lanes());
    return writer.let("icmp slt %s %s, %s", i64, type.iota(1), splat(i64, "i64", count.text()));
  }

  /**
   * What keeps the first lanes, all or fewer, of a vector at some position to the positions from 0
   * to {@code extent}; nothing if they all are among them.
   */
  public List<String> masks(Index position, long lanes, long extent) {
    List<String> masks = new ArrayList<>();
    if (lanes < type.lanes()) masks.add(type.firstLanes(lanes));
    boolean exist = new Index("", position.low(), position.high() + lanes - 1).within(0, extent);
    if (!exist) masks.add(lanesWithin(position, 1, extent));
    return masks;
  }

  private String splatConstant(long value) {
    return "<" + "i64 %d, ".formatted(value).repeat(type.lanes() - 1) + "i64 " + value + ">";
  }

  /** The lanes in all of some masks; at least one mask. */
  public String allOf(List<String> masks) {
    return masks.stream()
        .reduce((one, other) -> writer.let("and %s %s, %s", type.mask(), one, other))
        .orElseThrow();
  }

  public String load(String address) {
    return writer.let("load %s, ptr %s, align %d", type.ir(), address, alignment());
  }

  /** Lanes outside the mask are padding and not read. */
  public String load(String address, String mask) {
    return writer.let(
        "call %s @llvm.masked.load.%s.p0(ptr %s, i32 %d, %s %s, %s %s)",
        type.ir(),
        type.suffix(),
        address,
        alignment(),
        type.mask(),
        mask,
        type.ir(),
        type.constant(padding));
  }

  /** The first lanes, all or fewer; the others are padding and not read. */
  public String loadFirst(String address, long lanes) {
    return lanes == type.lanes() ? load(address) : load(address, type.firstLanes(lanes));
  }

  /** Elements {@code stride} apart; lanes outside the mask are padding and not read. */
  public String gather(String address, long stride, String mask) {
    if (stride == 2) return new AlternateLanes(this).read(address, mask);
    String addresses =
        writer.let(
            "getelementptr %s, ptr %s, <%d x i64> %s",
            type.scalar(), address, type.lanes(), type.iota(stride));
    return writer.let(
        "call %s @llvm.masked.gather.%s.v%dp0(<%d x ptr> %s, i32 %d, %s %s, %s %s)",
        type.ir(),
        type.suffix(),
        type.lanes(),
        type.lanes(),
        addresses,
        alignment(),
        type.mask(),
        mask,
        type.ir(),
        type.constant(padding));
  }

  /** One element in every lane. */
  public String broadcast(String address) {
    return splat(writer.let("load %s, ptr %s", type.scalar(), address));
  }

  public void store(String value, String address) {
    writer.emit("store %s %s, ptr %s, align %d", type.ir(), value, address, alignment());
  }

  /** Whether an address is that of a whole vector. */
  public String aligned(String address) {
    String number = writer.let("ptrtoint ptr %s to i64", address);
    String rest = writer.let("and i64 %s, %d", number, bytes() - 1);
    return writer.let("icmp eq i64 %s, 0", rest);
  }

  /**
   * Writes past the caches to the aligned address of a whole vector. The module ends with {@link
   * #STREAM}; other threads see it after {@link FunctionWriter#completeStores}.
   */
  public void stream(String value, String address) {
    writer.emit(
        "store %s %s, ptr %s, align %d, !nontemporal !0", type.ir(), value, address, bytes());
  }

  private long bytes() {
    return (long) type.lanes() * type.element().bytes();
  }

  /** Writes the first lanes, all or fewer. */
  public void storeFirst(String value, String address, long lanes) {
    if (lanes == type.lanes()) {
      store(value, address);
      return;
    }
    writer.emit(
        "call void @llvm.masked.store.%s.p0(%s %s, ptr %s, i32 %d, %s %s)",
        type.suffix(), type.ir(), value, address, alignment(), type.mask(), type.firstLanes(lanes));
  }

  private int alignment() {
    return type.element().bytes();
  }
}
