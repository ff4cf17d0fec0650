package org.tilewright.examples;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.Roofline;

/**
 * A simulated device for blurs. With a real one, a {@link org.tilewright.tuner.Builder} would
 * compile the candidate, and {@code LocalHarness} measure it.
 */
final class BlurMachine implements Harness {
  private static final double FLOPS_PER_SECOND = 2e9;
  private static final double BYTES_PER_SECOND = 1e10;

  @Override
  public Device device() {
    Roofline roofline = Roofline.of(16 * FLOPS_PER_SECOND, BYTES_PER_SECOND);
    return new Device("blur-machine", BlurSpace.TARGET, roofline, new TreeMap<>());
  }

  @Override
  public String builderId() {
    return "blur-1";
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public CompletableFuture<Measurement> measure(Candidate candidate, Protocol protocol) {
    double seconds = seconds(new BlurState(candidate.trace()));
    return CompletableFuture.completedFuture(
        new Measurement.Timed(device(), List.of(seconds), Effort.NONE, Instant.EPOCH));
  }

  /** Arithmetic and traffic overlap; what is computed twice and stored for later is added. */
  private static double seconds(BlurState blur) {
    double pixels = (double) BlurSpace.HEIGHT * BlurSpace.WIDTH;
    double firstStage =
        switch (blur.first()) {
          case "inline" -> 3;
          case "strip" -> (blur.rows() + 2.0) / blur.rows();
          default -> 1;
        };
    double planes = blur.first().equals("whole") ? 4 : 2;
    double speed = FLOPS_PER_SECOND * Math.pow(blur.vector(), 0.9);
    double arithmetic = 3 * pixels * (firstStage + 1) / speed;
    double traffic = Float.BYTES * pixels * planes / BYTES_PER_SECOND;
    return Math.max(arithmetic, traffic) + 0.1 * Math.min(arithmetic, traffic);
  }

  @Override
  public void close() {}
}
