package org.tilewright.cost.trees;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tilewright.cost.sample.Envelope;
import org.tilewright.cost.sample.TrainingSet;
import org.tilewright.tuner.CheckpointException;
import org.tilewright.tuner.Provenance;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.SearchSpace;

/**
 * What the schedules of many workloads have in common: trees that order those of the next one
 * before anything of it is measured. Immutable; safe from several threads.
 */
public final class TrainedRanking {
  private static final Envelope ENVELOPE = new Envelope(0x7477_7201, "ranking"); // "twr", version 1
  private static final String SHIPPED = "reference.ranking";

  private final Provenance provenance;
  private final Forest trees;
  private final byte[] bytes;

  private TrainedRanking(Provenance provenance, Forest trees, byte[] bytes) {
    this.provenance = provenance;
    this.trees = trees;
    this.bytes = bytes;
  }

  /**
   * Learns the order of the samples of each task, of which there must be one. The same samples,
   * provenance and seed give the same bytes.
   *
   * @param tasks samples of one workload each, of spaces with the features of the provenance
   * @throws XGBoostUnavailableException if XGBoost's native library cannot be loaded
   */
  public static TrainedRanking of(Provenance provenance, List<List<Sample>> tasks, int seed) {
    XGBoostLibrary.load();
    List<TrainingSet> sets =
        tasks.stream().map(each -> TrainingSet.of(each, provenance.featureCount())).toList();
    Forest trees = XGBoostLibrary.use(() -> Boosting.rank(sets, Optional.empty(), seed));
    return new TrainedRanking(provenance, trees, bytes(provenance, trees));
  }

  private static byte[] bytes(Provenance provenance, Forest trees) {
    try {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      provenance.write(new DataOutputStream(head));
      ByteBuffer body = ByteBuffer.allocate(Integer.BYTES + head.size() + trees.byteCount());
      body.putInt(head.size()).put(head.toByteArray());
      trees.put(body);
      return ENVELOPE.seal(body.flip());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
  }

  /** The ranking that comes with this library, if it was built with one. */
  public static Optional<TrainedRanking> shipped() {
    try (InputStream resource = TrainedRanking.class.getResourceAsStream(SHIPPED)) {
      if (resource == null) return Optional.empty();
      return Optional.of(parse(resource.readAllBytes(), SHIPPED));
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RankingException if there is no such file, or it holds something else
   */
  public static TrainedRanking read(Path file) {
    try {
      return parse(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      String message =
          "The ranking file (%s) cannot be read. Expected a file written by studying a database."
              + " Check its name and rights.";
      throw new RankingException(message.formatted(file), e);
    }
  }

  private static TrainedRanking parse(byte[] bytes, String name) {
    try {
      return ENVELOPE.open(bytes, body -> read(body, bytes));
    } catch (CheckpointException e) {
      String message =
          "The ranking (%s) is damaged or none at all: %d bytes with a wrong check sum or of"
              + " another format. Expected a file written by studying a database. Study one, or go"
              + " without.";
      throw new RankingException(message.formatted(name, bytes.length), e);
    }
  }

  private static TrainedRanking read(ByteBuffer body, byte[] bytes) {
    byte[] head = new byte[body.getInt()];
    body.get(head);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(head))) {
      return new TrainedRanking(Provenance.read(in), Forest.read(body), bytes);
    } catch (IOException e) {
      throw new CheckpointException("The provenance cannot be read.", e);
    }
  }

  /** Writes the file, replacing what was there. */
  public void write(Path file) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      String message =
          "The ranking cannot be written to %s (%s). Expected a folder that exists and may be"
              + " written to. Choose another file.";
      throw new RankingException(message.formatted(file, e.getMessage()), e);
    }
  }

  public Provenance provenance() {
    return provenance;
  }

  /** Differs between rankings: the last eight digits of the file's check sum. */
  public String id() {
    int tail = ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES);
    return HexFormat.of().toHexDigits(tail);
  }

  /** Why this ranking cannot be used for a space, if it cannot. */
  public Optional<String> misfit(SearchSpace space) {
    return provenance.misfit("ranking", space);
  }

  Forest trees() {
    return trees;
  }
}
