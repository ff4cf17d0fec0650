package org.tilewright.codegen.kernel;

import java.util.List;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Shuffle;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.target.FourByteProduct;

/** Writes a processor's instruction for products of bytes in fours, by LLVM's name for it. */
record FourByteWriter(FunctionWriter writer, VectorType lanes, FourByteProduct instruction) {
  /** Lanes of the narrowest registers of x86. */
  private static final int FEWEST = 4;

  String multiplyAdd(String left, String right, String summand) {
    return switch (instruction) {
      case VPDPBUSD -> x86("avx512.vpdpbusd", left, right, summand);
      case VPDPBSSD -> x86("avx2.vpdpbssd", left, right, summand);
      case SDOT -> arm(left, right, summand);
    };
  }

  private String x86(String name, String left, String right, String summand) {
    if (lanes.lanes() < FEWEST) return widened(name, left, right, summand);
    String typed = lanes.ir() + " " + String.join(", " + lanes.ir() + " ", summand, left, right);
    return writer.let("call %s @llvm.x86.%s.%d(%s)", lanes.ir(), name, 8 * lanes.bytes(), typed);
  }

  private String widened(String name, String left, String right, String summand) {
    VectorType wide = new VectorType(lanes.element(), FEWEST);
    Shuffle narrow = new Shuffle(writer, lanes);
    List<String> widened =
        List.of(left, right, summand).stream().map(each -> narrow.first(FEWEST, each)).toList();
    String all =
        new FourByteWriter(writer, wide, instruction)
            .x86(name, widened.get(0), widened.get(1), widened.get(2));
    return new Shuffle(writer, wide).first(lanes.lanes(), all);
  }

  private String arm(String left, String right, String summand) {
    VectorType bytes = new VectorType(ElementType.I8, 4 * lanes.lanes());
    Shuffle shuffle = new Shuffle(writer, lanes);
    return writer.let(
        "call %s @llvm.aarch64.neon.sdot.%s.%s(%s %s, %s %s, %s %s)",
        lanes.ir(),
        lanes.suffix(),
        bytes.suffix(),
        lanes.ir(),
        summand,
        bytes.ir(),
        shuffle.as(bytes, left),
        bytes.ir(),
        shuffle.as(bytes, right));
  }
}
