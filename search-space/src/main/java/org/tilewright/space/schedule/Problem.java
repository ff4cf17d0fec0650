package org.tilewright.space.schedule;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.space.target.FourByteProduct;

/**
 * An operator and a processor, with everything about them that questions ask again and again.
 * Immutable. Axes and inputs go by their position.
 */
final class Problem {
  /** Cache levels that tiles are made for. */
  static final int LEVELS = 3;

  /** Factors that fill a lane as bytes. */
  private static final int FOUR = 4;

  /** Products in sums that repay storing lanes apart. */
  private static final long LONG = 64;

  /** The share of lanes that an axis with lanes apart has to fill at least. */
  private static final double FILLED = 0.75;

  /** How many times as many lanes it has to fill, if rows can be read as they lie. */
  private static final double MUCH_BETTER = 1.1;

  /** The axis that stages share. */
  static final int ROWS = 0;

  private final Operator operator;
  private final CpuTarget target;
  private final List<Axis> axes;
  private final List<IndexedAccess> reads;
  private final IndexedAccess output;
  private final List<Integer> spatialLoops;
  private final List<Integer> reductionLoops;
  private final long workingSet;
  private final boolean padded;
  private final List<Problem> earlier;
  private final boolean stage;
  private final boolean waitsForStreams;
  private final int dotAxis;

  /** An operator with all its stages. */
  Problem(Operator operator, CpuTarget target) {
    this(operator, target, !operator.earlier().isEmpty());
  }

  private Problem(Operator operator, CpuTarget target, boolean stage) {
    this.operator = operator;
    this.target = target;
    this.stage = stage;
    this.earlier =
        operator.earlier().stream().map(each -> new Problem(each, target, true)).toList();
    this.axes = operator.axes();
    this.reads =
        IntStream.range(0, operator.inputs().size())
            .filter(operator::readsInBody)
            .mapToObj(input -> new IndexedAccess(operator.read(input), axes))
            .toList();
    this.output = new IndexedAccess(operator.output(), axes);
    this.spatialLoops = loops().filter(this::isSpatial).boxed().toList();
    this.reductionLoops = loops().filter(axis -> !isSpatial(axis)).boxed().toList();
    this.dotAxis = longest(axis -> operator.sumsByteProductsAlong(axes.get(axis).name()));
    this.padded = reads.stream().anyMatch(IndexedAccess::padded);
    this.workingSet = operator.operands().stream().mapToLong(each -> each.bytes()).sum();
    this.waitsForStreams = new Streams(this).areTheLimit();
  }

  Operator operator() {
    return operator;
  }

  /** The stages before this one. */
  List<Problem> earlier() {
    return earlier;
  }

  CpuTarget target() {
    return target;
  }

  int axisCount() {
    return axes.size();
  }

  Axis axis(int position) {
    return axes.get(position);
  }

  long extent(int axis) {
    return axes.get(axis).extent();
  }

  boolean isSpatial(int axis) {
    return axes.get(axis).isSpatial();
  }

  /** Whether any input is read beyond its edge. */
  boolean padded() {
    return padded;
  }

  /** Whether an axis moves along a dimension in which an input is read beyond its edge. */
  boolean padded(int axis) {
    return reads.stream().anyMatch(read -> read.padded(axis));
  }

  /** How many positions some axes have together. */
  long positions(List<Integer> some) {
    return some.stream().mapToLong(this::extent).reduce(1, (one, other) -> one * other);
  }

  /** Inputs read by the body, in the operator's order. */
  List<IndexedAccess> reads() {
    return reads;
  }

  IndexedAccess output() {
    return output;
  }

  /** Accumulators in one vector register. */
  int widestVector() {
    return target.vectorBytes() / operator.accumulatorType().bytes();
  }

  int elementBytes() {
    return operator.type().bytes();
  }

  /** Bytes of cache level 1, 2 or 3. */
  long cacheBytes(int level) {
    return switch (level) {
      case 1 -> target.l1Bytes();
      case 2 -> target.l2Bytes();
      default -> target.l3Bytes();
    };
  }

  /** Whether the operands together exceed a cache, so that tiles for it can matter. */
  boolean exceeds(int level) {
    return workingSet > cacheBytes(level);
  }

  /** Whether the operands stay in the last cache, of which other cores want their share. */
  boolean isNear() {
    return workingSet <= target.l3Bytes() / 4;
  }

  /**
   * Whether an axis may be vectorised: its output elements are neighbours in memory, or lie apart
   * where that repays; if it is a reduction that fills a vector, its inputs are neighbours. Rows
   * shared with other stages may not.
   */
  boolean vectorises(int axis) {
    if (stage && axis == ROWS) return false;
    if (isSpatial(axis)) return extent(axis) > 1 && (writesRows(axis) || repaysApart(axis));
    return extent(axis) >= widestVector()
        && reads.stream().allMatch(read -> read.stride(axis) == 0 || read.stride(axis) == 1)
        && reads.stream().anyMatch(read -> read.stride(axis) == 1);
  }

  private boolean writesRows(int axis) {
    return output.stride(axis) == 1;
  }

  /** Whether results along a spatial axis are no neighbours in memory. */
  boolean liesApart(int axis) {
    return output.stride(axis) > 1;
  }

  /**
   * Whether long sums repay that lanes of results lie apart: where an axis of factors without
   * windows fills vectors, and those along rows of the output would be filled less, or would be
   * read with windows or gaps between them.
   */
  private boolean repaysApart(int axis) {
    boolean fits =
        liesApart(axis)
            && lanesFilled(axis) >= FILLED
            && positions(reductionLoops) >= LONG
            && reads.stream().noneMatch(read -> read.uses(axis) && slidesAnywhere(read));
    return fits && loops().filter(this::writesRows).allMatch(row -> isWorseThan(axis, row));
  }

  private boolean isWorseThan(int axis, int row) {
    return lanesFilled(axis) >= MUCH_BETTER * lanesFilled(row)
        || reads.stream().anyMatch(read -> read.gathered(row) || slides(read, row));
  }

  private boolean slidesAnywhere(IndexedAccess read) {
    return spatialLoops.stream().anyMatch(axis -> slides(read, axis));
  }

  private boolean slides(IndexedAccess read, int axis) {
    return reductionLoops.stream().anyMatch(each -> read.slides(axis, each, extent(each)));
  }

  /** The share of the lanes of whole vectors that an axis fills. */
  private double lanesFilled(int axis) {
    double lanes = widestVector();
    return extent(axis) / (Math.ceil(extent(axis) / lanes) * lanes);
  }

  /** The spatial axes of more than one position. */
  List<Integer> spatialLoops() {
    return spatialLoops;
  }

  /** The reduction axes of more than one position. */
  List<Integer> reductionLoops() {
    return reductionLoops;
  }

  /** Whether nothing is reduced but windows that slide over an input, as in pooling. */
  boolean reducesWindowsAlone() {
    return !reductionLoops.isEmpty()
        && reductionLoops.stream().allMatch(this::isWindow)
        && operator.type() == operator.accumulatorType();
  }

  private boolean isWindow(int reduction) {
    return reads.stream()
        .anyMatch(
            read ->
                spatialLoops.stream()
                    .anyMatch(axis -> read.slides(axis, reduction, extent(reduction))));
  }

  private IntStream loops() {
    return IntStream.range(0, axes.size()).filter(axis -> extent(axis) > 1);
  }

  /** Whether memory is the limit, by {@link Streams}. */
  boolean waitsForStreams() {
    return waitsForStreams;
  }

  /** The longest reduction axis, or -1 if there is none. */
  int longestReduction() {
    return longest(axis -> true);
  }

  /** The longest reduction axis whose neighbours can be multiplied and summed at once, or -1. */
  int dotAxis() {
    return dotAxis;
  }

  /** How many neighbours along that axis the processor can multiply and sum at once. */
  List<Integer> dotLengths() {
    if (dotAxis < 0) return List.of();
    return target.dotLengths().stream().filter(length -> length <= extent(dotAxis)).toList();
  }

  /**
   * Whether the first factors of dot products of a length do not have 0 where 0 is meant, so that
   * sums of the second have to be kept, to take the difference off again.
   */
  boolean sumsFactors(int dot) {
    if (dot != FOUR) return false;
    long shift = target.fourByteProduct().map(FourByteProduct::shift).orElse(0L);
    return operator.zeroPoint(reads.get(0).access().operand()) + shift != 0;
  }

  private int longest(IntPredicate wanted) {
    int longest = -1;
    for (int axis : reductionLoops) {
      if (wanted.test(axis) && (longest < 0 || extent(axis) > extent(longest))) longest = axis;
    }
    return longest;
  }
}
