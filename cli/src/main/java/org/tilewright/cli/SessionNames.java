package org.tilewright.cli;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.tilewright.tuner.SessionKey;

/** Names under which sessions continue when the same command is given again. */
final class SessionNames {
  private SessionNames() {}

  /**
   * A name that differs whenever the stored trials could not be continued: {@code matmul
   * 512x512x512, evolution with trees, seed 0 [1f0c9a3e]}.
   */
  static String of(SessionKey key) {
    return "%s, %s with %s, seed %d [%08x]"
        .formatted(
            key.workload().name(),
            key.settings().get("agent"),
            key.settings().get("cost model"),
            key.seed(),
            hash(key));
  }

  private static long hash(SessionKey key) {
    SortedMap<String, String> everything = new TreeMap<>(key.settings());
    everything.put("workload", key.workload().key());
    everything.put("device", key.device().id());
    everything.put("target", key.device().target().toString());
    everything.put("builder", key.builderId());
    CRC32 crc = new CRC32();
    crc.update(everything.toString().getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
