package org.tilewright.measurement.cpu;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cores threads are allowed on. Pins on Linux; where the system offers no such call, or no
 * native code can be loaded to make it, every request to pin is declined ({@code false}).
 */
public final class Cores {
  private static final int CALLING_THREAD = 0;

  private Cores() {}

  /** The cores this process may use, ascending. */
  public static List<Integer> available() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("Cpus_allowed_list:"))
          .findFirst()
          .map(line -> parse(line.substring(line.indexOf(':') + 1)))
          .orElseGet(Cores::counted);
    } catch (IOException e) {
      return counted();
    }
  }

  /**
   * The cores a device of {@code threads} threads should have: the last ones, as systems tend to
   * serve interrupts on the first.
   *
   * @throws IllegalArgumentException if there are not as many
   */
  public static List<Integer> last(int threads) {
    List<Integer> all = available();
    if (threads < 1 || threads > all.size()) {
      throw new IllegalArgumentException(
          "A device of %d threads was asked for; expected 1 to %d, one for each core this process may use. Choose fewer threads."
              .formatted(threads, all.size()));
    }
    return List.copyOf(all.subList(all.size() - threads, all.size()));
  }

  /**
   * Moves every thread of this process, and those they start later, away from {@code cores}, unless
   * none would be left.
   *
   * @return whether it was done
   */
  public static boolean avoid(List<Integer> cores) {
    List<Integer> rest = new ArrayList<>(available());
    rest.removeAll(cores);
    return !rest.isEmpty() && pinProcess(rest);
  }

  /** Restricts every thread of this process, and those they start later, to {@code cores}. */
  public static boolean pinProcess(List<Integer> cores) {
    if (!Platform.isLinux()) return false;
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      boolean all = pin(CALLING_THREAD, cores);
      for (Path thread : threads.toList()) {
        pin(Integer.parseInt(thread.getFileName().toString()), cores);
      }
      return all;
    } catch (IOException e) {
      return false;
    }
  }

  /** Restricts the calling thread to one core. */
  public static boolean pinThread(int core) {
    return Platform.isLinux() && pin(CALLING_THREAD, List.of(core));
  }

  private static boolean pin(int thread, List<Integer> cores) {
    int highest = cores.stream().mapToInt(Integer::intValue).max().orElseThrow();
    long bytes = (highest / Long.SIZE + 1) * (long) Long.BYTES;
    try (Memory mask = new Memory(bytes)) {
      mask.clear();
      for (int core : cores) {
        mask.setByte(core / 8, (byte) (mask.getByte(core / 8) | 1 << core % 8));
      }
      Function set = Function.getFunction(Platform.C_LIBRARY_NAME, "sched_setaffinity");
      return set.invokeInt(new Object[] {thread, bytes, mask}) == 0;
    } catch (LinkageError noNativeCode) {
      return false; // a temporary folder, say, from which nothing may be executed
    }
  }

  /** Reads a list of the kernel's, such as {@code 0-3,8}. */
  static List<Integer> parse(String list) {
    List<Integer> cores = new ArrayList<>();
    for (String range : list.strip().split(",")) {
      String[] ends = range.split("-");
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int core = Integer.parseInt(ends[0]); core <= last; core++) cores.add(core);
    }
    return cores;
  }

  private static List<Integer> counted() {
    return Stream.iterate(0, core -> core + 1)
        .limit(Runtime.getRuntime().availableProcessors())
        .toList();
  }
}
