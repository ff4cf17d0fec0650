package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.CountedLoop;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.target.CpuTarget;

/**
 * Modules that drive a processor to one of its limits, called as kernels are. The iterations of the
 * parallel loop are independent pieces of equal work.
 */
public final class ProbeWriter {
  /** Vectors handled in one iteration of a loop over buffer. */
  private static final int VECTORS_AT_ONCE = 8;

  private final VectorType type;
  private final FunctionWriter writer = new FunctionWriter();
  private final VectorMemory vectors;
  private final Arithmetic arithmetic;

  private ProbeWriter(VectorType type) {
    this.type = type;
    this.vectors = new VectorMemory(writer, type);
    this.arithmetic = new Arithmetic(writer, type);
  }

  /**
   * Chains of dependent multiply-adds, independent of each other.
   *
   * @param steps of each chain in one piece of work
   * @param factors two elements
   * @param sums one vector for each piece of work
   */
  public static String multiplyAdds(
      String symbol, VectorType type, int chains, long steps, Operand factors, Operand sums) {
    ProbeWriter probe = new ProbeWriter(type);
    probe.pieces(piece -> probe.multiplyAdds(chains, steps, factors, sums, piece));
    return probe.module(symbol, List.of(factors, sums), sums.elements() / type.lanes());
  }

  /**
   * Chains of products of bytes, as many summed at once as a processor can, independent of each
   * other; each product depends on the one before it, so that none can be left out.
   *
   * @param type of the sums
   * @param steps of each chain in one piece of work
   * @param factors one cell, as bytes
   * @param sums one vector for each piece of work
   */
  public static String multiplyBytes(
      String symbol,
      VectorType type,
      CpuTarget target,
      int chains,
      long steps,
      Operand factors,
      Operand sums) {
    ProbeWriter probe = new ProbeWriter(type);
    DotProduct product = new DotProduct(probe.writer, type, Cells.longest(target));
    probe.pieces(
        piece -> {
          String factor = probe.factor(factors, 0);
          probe.chains(chains, steps, sums, piece, each -> product.multiplyAdd(each, factor, each));
        });
    return probe.module(symbol, List.of(factors, sums), sums.elements() / type.lanes());
  }

  /** Products of bytes that one lane of {@link #multiplyBytes} sums in one step. */
  public static int bytesAtOnce(CpuTarget target) {
    return Cells.longest(target).length();
  }

  /** Reads memory, of which each piece is one row, and leaves a trace in the row's begin. */
  public static String read(String symbol, VectorType type, Operand buffer) {
    ProbeWriter probe = new ProbeWriter(type);
    probe.pieces(piece -> probe.read(buffer, piece));
    return probe.module(symbol, List.of(buffer), buffer.shape().get(0));
  }

  /** Reads and rewrites memory, of which each piece is one row. */
  public static String update(String symbol, VectorType type, Operand buffer) {
    ProbeWriter probe = new ProbeWriter(type);
    probe.pieces(piece -> probe.update(buffer, piece));
    return probe.module(symbol, List.of(buffer), buffer.shape().get(0));
  }

  /** The elements of a row are a multiple of this. */
  public static int rowUnit(VectorType type) {
    return VECTORS_AT_ONCE * type.lanes();
  }

  private String module(String symbol, List<Operand> operands, long extent) {
    return ModuleWriter.module(writer, new EntryPoints(symbol, operands, extent, 0));
  }

  private void pieces(Consumer<Index> piece) {
    Index begin = new Index("%begin", 0, Integer.MAX_VALUE);
    Index end = new Index("%end", 0, Integer.MAX_VALUE);
    new CountedLoop(begin, end, 1, false)
        .write(
            writer,
            "",
            List.of(),
            (index, none) -> {
              piece.accept(index);
              return none;
            });
  }

  private void multiplyAdds(int chains, long steps, Operand factors, Operand sums, Index piece) {
    String factor = factor(factors, 0);
    String summand = factor(factors, 1);
    chains(chains, steps, sums, piece, each -> arithmetic.multiplyAdd(each, factor, summand));
  }

  private void chains(
      int chains, long steps, Operand sums, Index piece, UnaryOperator<String> next) {
    List<String> starts = new ArrayList<>();
    for (int each = 0; each < chains; each++) starts.add(type.constant(each));
    List<String> ends =
        new CountedLoop(Index.constant(0), Index.constant(steps), 1, true)
            .write(writer, type.ir(), starts, (step, values) -> values.stream().map(next).toList());
    vectors.store(sum(ends), address(sums, writer.multiply(piece, type.lanes())));
  }

  private void read(Operand buffer, Index piece) {
    List<String> none = Collections.nCopies(VECTORS_AT_ONCE, type.constant(0));
    Index row = writer.multiply(piece, buffer.stride(0));
    List<String> sums =
        row(buffer).write(writer, type.ir(), none, (at, carried) -> plus(buffer, row, at, carried));
    vectors.store(sum(sums), address(buffer, row));
  }

  private List<String> plus(Operand buffer, Index row, Index at, List<String> carried) {
    List<String> sums = new ArrayList<>();
    for (int each = 0; each < VECTORS_AT_ONCE; each++) {
      sums.add(arithmetic.add(carried.get(each), vectors.load(vector(buffer, row, at, each))));
    }
    return sums;
  }

  private void update(Operand buffer, Index piece) {
    Index row = writer.multiply(piece, buffer.stride(0));
    row(buffer)
        .write(
            writer,
            "",
            List.of(),
            (at, none) -> {
              for (int each = 0; each < VECTORS_AT_ONCE; each++) {
                String address = vector(buffer, row, at, each);
                vectors.store(arithmetic.negate(vectors.load(address)), address);
              }
              return none;
            });
  }

  private CountedLoop row(Operand buffer) {
    Index end = Index.constant(buffer.stride(0));
    return new CountedLoop(Index.constant(0), end, rowUnit(type), true);
  }

  private String vector(Operand buffer, Index row, Index at, int vector) {
    Index element = writer.add(writer.add(row, at), Index.constant((long) vector * type.lanes()));
    return address(buffer, element);
  }

  private String address(Operand operand, Index element) {
    return writer.address(type.scalar(), "%" + operand.name(), element);
  }

  private String factor(Operand factors, long position) {
    String address = address(factors, Index.constant(position));
    return vectors.broadcast(address);
  }

  private String sum(List<String> values) {
    return values.stream().reduce(arithmetic::add).orElseThrow();
  }
}
