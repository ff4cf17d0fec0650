package org.tilewright.tuner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An operator with every shape and type fixed, as the rooms that know no operator see it.
 *
 * @param name a short name for people, {@code matmul 512x512x512}
 * @param key a content hash of {@code spec}: equal across JVMs and releases
 * @param spec the text from which the workload can be made again, {@code matmul
 *     m=512,n=512,k=512,type=f32}
 * @param flops operations of one execution; a multiply-add counts as two
 * @param bytes of all operands, each counted once: the least memory traffic of one execution
 */
public record Workload(String name, String key, String spec, double flops, double bytes) {

  /** A workload whose key is derived from its spec. */
  public static Workload of(String name, String spec, double flops, double bytes) {
    return new Workload(name, hash(spec), spec, flops, bytes);
  }

  private static String hash(String spec) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(spec.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
