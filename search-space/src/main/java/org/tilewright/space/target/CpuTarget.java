package org.tilewright.space.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tilewright.tuner.Target;

/**
 * A processor as schedules see it, read from the attributes of a {@link Target}.
 *
 * @param triple LLVM's triple, {@code x86_64-unknown-linux-gnu}
 * @param processor LLVM's name of the processor, {@code znver4}
 * @param features LLVM's features, {@code +avx2,+fma}
 * @param vectorBytes width of a vector register
 * @param vectorRegisters how many there are
 * @param l1Bytes data cache of one core
 * @param l2Bytes second cache of one core
 * @param l3Bytes last cache, shared or not
 * @param threads that a schedule is made for; with 1 nothing is parallel
 */
public record CpuTarget(
    String triple,
    String processor,
    String features,
    int vectorBytes,
    int vectorRegisters,
    long l1Bytes,
    long l2Bytes,
    long l3Bytes,
    int threads) {

  /** {@link Target#kind()} of processors. */
  public static final String KIND = "cpu";

  /** The same processor for schedules of that many threads. */
  public CpuTarget withThreads(int count) {
    return new CpuTarget(
        triple,
        processor,
        features,
        vectorBytes,
        vectorRegisters,
        l1Bytes,
        l2Bytes,
        l3Bytes,
        count);
  }

  /**
   * How many products of bytes the processor multiplies and sums in each lane of 32 bits at once,
   * ascending: pairs on every x86 ({@code pmaddwd}, with VNNI {@code vpdpwssd}), fours where there
   * is an instruction for them. Empty if single products are as fast.
   */
  public List<Integer> dotLengths() {
    List<Integer> lengths = new ArrayList<>();
    if (triple.startsWith("x86_64")) lengths.add(2);
    if (fourByteProduct().isPresent()) lengths.add(4);
    return lengths;
  }

  /** The instruction for products of bytes in fours. */
  public Optional<FourByteProduct> fourByteProduct() {
    return FourByteProduct.of(this);
  }

  /** The same as attributes. */
  public Target target() {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("triple", triple);
    attributes.put("processor", processor);
    attributes.put("features", features);
    attributes.put("vectorBytes", Integer.toString(vectorBytes));
    attributes.put("vectorRegisters", Integer.toString(vectorRegisters));
    attributes.put("l1Bytes", Long.toString(l1Bytes));
    attributes.put("l2Bytes", Long.toString(l2Bytes));
    attributes.put("l3Bytes", Long.toString(l3Bytes));
    attributes.put("threads", Integer.toString(threads));
    return Target.of(KIND, attributes);
  }

  /**
   * Reads the attributes of a target.
   *
   * @throws IllegalArgumentException listing every attribute that is missing or not a positive
   *     number
   */
  public static CpuTarget of(Target target) {
    List<String> problems = new ArrayList<>();
    if (!target.kind().equals(KIND)) {
      problems.add("its kind is %s, expected %s".formatted(target.kind(), KIND));
    }
    Attributes attributes = new Attributes(target.attributes(), problems);
    CpuTarget cpu =
        new CpuTarget(
            attributes.text("triple"),
            attributes.text("processor"),
            attributes.text("features"),
            attributes.count("vectorBytes"),
            attributes.count("vectorRegisters"),
            attributes.bytes("l1Bytes"),
            attributes.bytes("l2Bytes"),
            attributes.bytes("l3Bytes"),
            attributes.count("threads"));
    if (problems.isEmpty()) return cpu;
    throw new IllegalArgumentException(
        "The target cannot be scheduled for: %s.".formatted(String.join("; ", problems)));
  }

  private record Attributes(Map<String, String> values, List<String> problems) {

    String text(String name) {
      return value(name).orElse("");
    }

    int count(String name) {
      return (int) number(name, "[1-9][0-9]{0,8}");
    }

    long bytes(String name) {
      return number(name, "[1-9][0-9]{0,14}");
    }

    private long number(String name, String form) {
      Optional<String> value = value(name);
      if (value.isEmpty()) return 1;
      if (value.get().matches(form)) return Long.parseLong(value.get());
      problems.add(
          "the attribute %s is \"%s\", not a positive number".formatted(name, value.get()));
      return 1;
    }

    private Optional<String> value(String name) {
      Optional<String> value = Optional.ofNullable(values.get(name));
      if (value.isEmpty()) problems.add("the attribute %s is missing".formatted(name));
      return value;
    }
  }
}
