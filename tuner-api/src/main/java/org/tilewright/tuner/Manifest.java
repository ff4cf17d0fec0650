package org.tilewright.tuner;

import java.util.List;
import java.util.Optional;

/**
 * What a host must know to call the functions of an artifact.
 *
 * <p>Every function returns 0 when done and another {@code int} if it could not get memory, and is
 * safe from several threads. {@code operands} below is a {@code void*[]} in the order of the
 * manifest, inputs first.
 *
 * <pre>
 * int SYMBOL(const T *in..., T *out);                         the kernel
 * int SYMBOL_repeat(int64_t times, void **operands);          the kernel, several times
 * int SYMBOL_range(int64_t begin, int64_t end, void **operands);
 *                                                             a part of the parallel loop
 * int SYMBOL_repeat_range(int64_t times, int64_t begin, int64_t end,
 *                         int64_t parties, int64_t *arrivals, void **operands);
 *                                     a part, several times; the parties wait for each other after
 *                                     each time by counting up *arrivals, which starts at 0
 * int SYMBOL_reference(void **operands);                      the same result, computed plainly
 * int SYMBOL_pack_NAME(const T *NAME, void *packed);          for each operand {@link Packed} ahead
 * </pre>
 *
 * <p>All but the reference and the packing functions take the copy in place of an operand that is
 * packed ahead.
 *
 * @param symbol name of the kernel and prefix of the others
 * @param hasReference false for probes, whose output nobody checks
 * @param parallelExtent iterations of the parallel loop; 1 if there is none
 * @param tolerance how far the output may be from the reference
 * @param flops operations of one execution
 * @param referenceKey equal keys mean equal references and operands, so that a host may keep the
 *     reference's output; empty if it must not
 */
public record Manifest(
    String symbol,
    List<Operand> operands,
    boolean hasReference,
    long parallelExtent,
    Tolerance tolerance,
    double flops,
    Optional<String> referenceKey) {

  public Manifest {
    operands = List.copyOf(operands);
    if (parallelExtent < 1) {
      throw new IllegalArgumentException(
          "A parallel extent (%d) must be at least 1.".formatted(parallelExtent));
    }
  }

  /** What an operand is to the function. */
  public enum Role {
    INPUT,
    OUTPUT
  }

  /**
   * One dense, row-major tensor.
   *
   * @param type {@code f32}, {@code f64}, {@code i8} or {@code i32}
   * @param layout one letter or word for each dimension, {@code n,h,w,c}
   * @param packed how to pack it ahead, if the kernel reads a copy
   * @param values what an integer input is verified with; empty if all will do
   */
  public record Operand(
      String name,
      Role role,
      String type,
      List<Long> shape,
      String layout,
      Optional<Packed> packed,
      Optional<Values> values) {

    public Operand {
      shape = List.copyOf(shape);
    }

    /** An operand of any values, which functions take as it is. */
    public Operand(String name, Role role, String type, List<Long> shape, String layout) {
      this(name, role, type, shape, layout, Optional.empty(), Optional.empty());
    }

    public Operand packedAhead(Packed copy) {
      return new Operand(name, role, type, shape, layout, Optional.of(copy), values);
    }

    /** The same, verified with some values only. */
    public Operand verifiedWith(Values some) {
      return new Operand(name, role, type, shape, layout, packed, Optional.of(some));
    }

    public long elements() {
      return shape.stream().reduce(1L, Math::multiplyExact);
    }

    public long bytes() {
      return Math.multiplyExact(elements(), bytesPerElement());
    }

    /** Size of one element of {@link #type()}. */
    public int bytesPerElement() {
      return switch (type) {
        case "i8" -> 1;
        case "f32", "i32" -> 4;
        case "f64" -> 8;
        default ->
            throw new IllegalArgumentException(
                "The type (%s) is unknown. Known types: f32, f64, i32, i8.".formatted(type));
      };
    }
  }

  /**
   * The copy of a constant operand that is made once and serves all executions.
   *
   * @param function that makes it
   * @param bytes of the copy, which is best aligned to a cache line
   */
  public record Packed(String function, long bytes) {}

  /** The integers from {@code least} to {@code most}, both included. */
  public record Values(long least, long most) {}

  /** An output is right if {@code |output - reference| <= absolute + relative * |reference|}. */
  public record Tolerance(double absolute, double relative) {}
}
