package org.tilewright.measurement.local;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tilewright.measurement.worker.Reply;
import org.tilewright.measurement.worker.Request;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.Runner;

/** Runs artifacts on cores of this machine. Safe from several threads, one artifact at a time. */
final class LocalRunner implements Runner {
  private final SupervisedWorker worker;
  private final Device device;
  private final Peak peak;
  private final InstantSource clock;

  LocalRunner(SupervisedWorker worker, Device device, Peak peak, InstantSource clock) {
    this.worker = worker;
    this.device = device;
    this.peak = peak;
    this.clock = clock;
  }

  @Override
  public Device device() {
    return device;
  }

  @Override
  public Measurement run(Artifact artifact, Protocol protocol) {
    long start = System.nanoTime();
    Reply reply = damage(artifact).orElseGet(() -> examine(artifact, protocol));
    Effort effort = new Effort(0, (System.nanoTime() - start) * 1e-9);
    if (reply instanceof Reply.Timed timed) {
      return new Measurement.Timed(device, timed.seconds(), effort, clock.instant());
    }
    Reply.Failed failed = (Reply.Failed) reply;
    return new Measurement.Failed(failed.kind(), failed.message(), effort, clock.instant());
  }

  private Reply examine(Artifact artifact, Protocol protocol) {
    Reply reply =
        worker.examine(
            new Request(
                artifact.file().toAbsolutePath().toString(), artifact.manifest(), protocol));
    return reply instanceof Reply.Timed timed ? plausible(timed, artifact.manifest()) : reply;
  }

  private Reply plausible(Reply.Timed timed, Manifest manifest) {
    double rate = manifest.flops() / median(timed.seconds());
    if (!peak.judges(manifest) || peak.allows(rate)) return timed;
    return new Reply.Failed(
        Failure.WRONG_RESULT,
        "The candidate ran at %.1f GFLOP/s; expected at most %.1f, the device's peak, measured again just now, and %.0f %%. It did not do the work."
            .formatted(
                rate / 1e9, Peak.MARGIN * peak.flopsPerSecond() / 1e9, 100 * (Peak.MARGIN - 1)));
  }

  private static double median(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** Why the file is not the one that was built. */
  private static Optional<Reply> damage(Artifact artifact) {
    String found;
    try {
      found = sha256(Files.readAllBytes(artifact.file()));
    } catch (IOException e) {
      found = "no readable file (" + e + ")";
    }
    if (found.equals(artifact.sha256())) return Optional.empty();
    return Optional.of(
        new Reply.Failed(
            Failure.BUILD_ERROR,
            "The library %s is %s; expected SHA-256 %s. It was changed after it was built: build it again."
                .formatted(artifact.file().getFileName(), found, artifact.sha256())));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    worker.close();
  }
}
