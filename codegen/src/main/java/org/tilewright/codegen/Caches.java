package org.tilewright.codegen;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Data caches of one core in bytes, the last one shared or not.
 *
 * <p>Where a system does not tell, 32 KiB and 512 KiB are assumed, which few current processors
 * undercut; a processor without a third cache is given its second as its last.
 */
record Caches(long l1Bytes, long l2Bytes, long l3Bytes) {
  private static final long USUAL_L1_BYTES = 32 << 10;
  private static final long USUAL_L2_BYTES = 512 << 10;

  /** The caches of the first core. */
  static Caches host() {
    return SystemControl.isPresent()
        ? fromSystemControl()
        : fromFiles(Path.of("/sys/devices/system/cpu/cpu0/cache"));
  }

  /** Reads Linux's folder of caches: one folder each with files level, type and size. */
  static Caches fromFiles(Path folder) {
    Map<Integer, Long> byLevel = new HashMap<>();
    try (DirectoryStream<Path> caches = Files.newDirectoryStream(folder, "index*")) {
      for (Path each : caches) {
        if (!line(each, "type").equals("Instruction")) {
          byLevel.put(Integer.valueOf(line(each, "level")), bytes(line(each, "size")));
        }
      }
    } catch (IOException | NumberFormatException e) {
      byLevel.clear();
    }
    return of(
        Optional.ofNullable(byLevel.get(1)),
        Optional.ofNullable(byLevel.get(2)),
        Optional.ofNullable(byLevel.get(3)));
  }

  /** The fast cores come first on machines with cores of several kinds. */
  private static Caches fromSystemControl() {
    return of(
        SystemControl.number("hw.perflevel0.l1dcachesize", "hw.l1dcachesize"),
        SystemControl.number("hw.perflevel0.l2cachesize", "hw.l2cachesize"),
        SystemControl.number("hw.l3cachesize"));
  }

  private static Caches of(Optional<Long> l1, Optional<Long> l2, Optional<Long> l3) {
    long second = l2.orElse(USUAL_L2_BYTES);
    return new Caches(l1.orElse(USUAL_L1_BYTES), second, l3.orElse(second));
  }

  private static String line(Path cache, String file) throws IOException {
    return Files.readString(cache.resolve(file)).strip();
  }

  /** {@code 48K} or {@code 260M}. */
  private static long bytes(String size) {
    int shift = "KMG".indexOf(size.charAt(size.length() - 1)) + 1;
    String number = shift == 0 ? size : size.substring(0, size.length() - 1);
    return Long.parseLong(number) << (10 * shift);
  }
}
