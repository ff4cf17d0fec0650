package org.tilewright.agent.ppo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.tilewright.agent.Checkpoint;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.Opening;
import org.tilewright.tuner.Provenance;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * A policy trained on many workloads, which knows something about the next one. Immutable; safe
 * from several threads.
 */
public final class TrainedPolicy {
  private static final String OWNER = "tilewright policy 1";
  private static final String SHIPPED = "reference.policy";

  private final Provenance provenance;
  private final ActorCritic networks;
  private final byte[] bytes;

  private TrainedPolicy(Provenance provenance, ActorCritic networks, byte[] bytes) {
    this.provenance = provenance;
    this.networks = networks;
    this.bytes = bytes;
  }

  static TrainedPolicy of(Provenance provenance, ActorCritic networks) {
    byte[] bytes =
        Checkpoint.seal(
            OWNER,
            out -> {
              provenance.write(out);
              out.writeInt(networks.hidden());
              networks.write(out);
            });
    return parse(bytes, "in memory");
  }

  /** The policy that comes with this library, if it was built with one. */
  public static Optional<TrainedPolicy> shipped() {
    try (InputStream resource = TrainedPolicy.class.getResourceAsStream(SHIPPED)) {
      if (resource == null) return Optional.empty();
      return Optional.of(parse(resource.readAllBytes(), SHIPPED));
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws PolicyException if there is no such file, or it holds something else
   */
  public static TrainedPolicy read(Path file) {
    try {
      return parse(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      String message =
          "The policy file (%s) cannot be read. Expected a file written by training. Check its"
              + " name and rights.";
      throw new PolicyException(message.formatted(file), e);
    }
  }

  private static TrainedPolicy parse(byte[] bytes, String name) {
    try {
      return Checkpoint.open(OWNER, bytes, in -> read(in, bytes));
    } catch (CheckpointException e) {
      String message =
          "The policy (%s) is damaged or none at all: %d bytes with a wrong check sum or of another"
              + " format. Expected a file written by training. Train one, or go without.";
      throw new PolicyException(message.formatted(name, bytes.length), e);
    }
  }

  private static TrainedPolicy read(DataInputStream in, byte[] bytes) throws IOException {
    Provenance provenance = Provenance.read(in);
    int hidden = Checkpoint.readCount(in);
    ActorCritic networks =
        new ActorCritic(provenance.featureCount(), hidden, RandomStream.seeded(0));
    networks.read(in);
    return new TrainedPolicy(provenance, networks, bytes);
  }

  /** Writes all of the file or nothing. */
  public void write(Path file) {
    try {
      Path whole = file.toAbsolutePath();
      Path draft = Files.createTempFile(whole.getParent(), "policy", ".part");
      Files.write(draft, bytes);
      Files.move(draft, whole, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      String message =
          "The policy cannot be written to %s (%s). Expected a folder that exists and may be"
              + " written to. Choose another file.";
      throw new PolicyException(message.formatted(file, e.getMessage()), e);
    }
  }

  public Provenance provenance() {
    return provenance;
  }

  /** Differs between policies: the last eight digits of the file's check sum. */
  public String id() {
    int tail = ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES);
    return HexFormat.of().toHexDigits(tail);
  }

  /** Why this policy cannot be used for a space on this machine, if it cannot. */
  public Optional<String> misfit(SearchSpace space) {
    return provenance.misfit("policy", space).or(Torch::absence);
  }

  /** Proposes what this policy likes best; nothing in a space it does not fit. */
  public Opening opening() {
    return new PolicyOpening(this);
  }

  ActorCritic networks() {
    return networks;
  }

  /** A copy that may go on learning. */
  Policy learning(PpoSettings settings) {
    return new Policy(settings.withHidden(networks.hidden()), networks.copy());
  }
}
