package org.tilewright.measurement.worker;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Map;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Packed;

/** A loaded artifact and the functions its manifest promises. */
final class Kernel implements AutoCloseable {
  /** Resolve everything at once, so that a missing symbol is found here; keep names to itself. */
  private static final int NOW_AND_LOCAL = Platform.isMac() ? 0x2 | 0x4 : 0x2;

  private final Manifest manifest;
  private final NativeLibrary library;
  private final Function repeat;
  private final Function repeatRange;

  /**
   * @throws UnsatisfiedLinkError if the file or one of its functions cannot be loaded
   */
  Kernel(String file, Manifest manifest) {
    this.manifest = manifest;
    this.library =
        NativeLibrary.getInstance(
            file,
            Platform.isWindows() ? Map.of() : Map.of(Library.OPTION_OPEN_FLAGS, NOW_AND_LOCAL));
    this.repeat = library.getFunction(manifest.symbol() + "_repeat");
    this.repeatRange = library.getFunction(manifest.symbol() + "_repeat_range");
    for (Operand each : manifest.operands()) {
      each.packed().ifPresent(packed -> library.getFunction(packed.function()));
    }
  }

  Manifest manifest() {
    return manifest;
  }

  long operandBytes() {
    return manifest.operands().stream().mapToLong(Operand::bytes).sum();
  }

  void runReference(Arguments arguments) {
    Function reference = library.getFunction(manifest.symbol() + "_reference");
    check("reference", reference.invokeInt(new Object[] {arguments.pointers()}));
  }

  /** Makes the copy of an operand that the kernel reads in its place. */
  void pack(Packed packed, Pointer operand, Pointer copy) {
    Function pack = library.getFunction(packed.function());
    check(packed.function(), pack.invokeInt(new Object[] {operand, copy}));
  }

  void repeat(long times, Arguments arguments) {
    check("kernel", repeat.invokeInt(new Object[] {times, arguments.pointers()}));
  }

  /** One party's share {@code [begin, end)} of the parallel loop. */
  void repeatRange(
      long times, long begin, long end, long parties, Pointer arrivals, Arguments arguments) {
    Object[] values = {times, begin, end, parties, arrivals, arguments.pointers()};
    check("kernel", repeatRange.invokeInt(values));
  }

  private static void check(String function, int code) {
    if (code != 0) throw new GaveUpException(function, code);
  }

  @Override
  public void close() {
    library.close();
  }

  /** A function returned something other than 0. */
  static final class GaveUpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String function;
    private final int code;

    GaveUpException(String function, int code) {
      super(function + " returned " + code);
      this.function = function;
      this.code = code;
    }

    String explanation() {
      return "The %s returned %d; expected 0. It could not get memory: free some, or pack less."
          .formatted(function, code);
    }
  }
}
