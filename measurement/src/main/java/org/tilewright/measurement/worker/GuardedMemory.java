package org.tilewright.measurement.worker;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * Native memory, aligned to a cache line, between two pages nobody may touch: whoever runs past
 * either end is stopped there. Bytes between the last element and the page behind it are checked by
 * {@link #tailIntact}.
 *
 * <p>Where the system has no {@code mmap} there are no such pages, only the checked bytes.
 */
final class GuardedMemory implements AutoCloseable {
  private static final int ALIGNMENT = 64;
  private static final int PAGE = 1 << 16; // a multiple of every page size in use
  private static final byte CANARY = 0x5A;

  private static final int PROT_NONE = 0;
  private static final int PROT_READ = 1;
  private static final int PROT_WRITE = 2;
  private static final int MAP_PRIVATE = 2;
  private static final int MAP_ANONYMOUS = Platform.isMac() ? 0x1000 : 0x20;

  private final long bytes;
  private final long mappedBytes;
  private final Pointer mapped;
  private final Pointer data;

  /**
   * @throws OutOfMemoryError if the system refuses
   */
  GuardedMemory(long bytes) {
    this.bytes = bytes;
    this.mappedBytes = roundUp(bytes, PAGE) + 2L * PAGE;
    this.mapped = map(mappedBytes);
    long end = mappedBytes - PAGE;
    this.data = mapped.share(end - roundUp(bytes, ALIGNMENT));
    restoreTail();
    protect(mapped, PAGE, PROT_NONE);
    protect(mapped.share(end), PAGE, PROT_NONE);
  }

  Pointer data() {
    return data;
  }

  long bytes() {
    return bytes;
  }

  /** Sets every byte, and repairs the tail. */
  void fill(byte value) {
    data.setMemory(0, bytes, value);
    restoreTail();
  }

  /** From now on a write is stopped like one past the end. */
  void makeReadOnly() {
    protect(mapped.share(PAGE), mappedBytes - 2L * PAGE, PROT_READ);
  }

  /** Whether the bytes behind the last element are as they were. */
  boolean tailIntact() {
    for (byte each : data.getByteArray(bytes, tailBytes())) {
      if (each != CANARY) return false;
    }
    return true;
  }

  @Override
  public void close() {
    if (mapped instanceof Memory memory) memory.close();
    else libc("munmap").invokeInt(new Object[] {mapped, mappedBytes});
  }

  private void restoreTail() {
    data.setMemory(bytes, tailBytes(), CANARY);
  }

  private int tailBytes() {
    return (int) (roundUp(bytes, ALIGNMENT) - bytes);
  }

  private static Pointer map(long bytes) {
    if (Platform.isWindows()) return new Memory(bytes + ALIGNMENT).align(ALIGNMENT);
    Object[] arguments = {
      Pointer.NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0L
    };
    Pointer mapped = libc("mmap").invokePointer(arguments);
    if (Pointer.nativeValue(mapped) == -1) {
      throw new OutOfMemoryError("the system refused %d bytes".formatted(bytes));
    }
    return mapped;
  }

  private static void protect(Pointer start, long bytes, int access) {
    if (!Platform.isWindows()) libc("mprotect").invokeInt(new Object[] {start, bytes, access});
  }

  private static Function libc(String name) {
    return Function.getFunction(Platform.C_LIBRARY_NAME, name);
  }

  private static long roundUp(long value, long multiple) {
    return (value + multiple - 1) / multiple * multiple;
  }
}
