package org.tilewright.space.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
   * @throws IllegalArgumentException listing every attribute that is missing or not a number
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
            (int) attributes.number("vectorBytes"),
            (int) attributes.number("vectorRegisters"),
            attributes.number("l1Bytes"),
            attributes.number("l2Bytes"),
            attributes.number("l3Bytes"),
            (int) attributes.number("threads"));
    if (problems.isEmpty()) return cpu;
    throw new IllegalArgumentException(
        "The target cannot be scheduled for: %s.".formatted(String.join("; ", problems)));
  }

  private record Attributes(Map<String, String> values, List<String> problems) {

    String text(String name) {
      String value = values.get(name);
      if (value == null) problems.add("the attribute %s is missing".formatted(name));
      return value == null ? "" : value;
    }

    long number(String name) {
      String value = text(name);
      if (value.matches("[1-9][0-9]{0,14}")) return Long.parseLong(value);
      if (!value.isEmpty()) {
        problems.add("the attribute %s is \"%s\", not a positive number".formatted(name, value));
      }
      return 1;
    }
  }
}
