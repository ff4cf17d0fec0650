package org.tilewright.measurement.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Candidate;

/**
 * Artifacts that may be measured again soon, with their files. What is taken out belongs to the
 * taker until it is put back. Safe from several threads.
 */
final class RecentArtifacts implements AutoCloseable {
  private final int capacity;
  private final Map<Candidate, Artifact> artifacts = new LinkedHashMap<>();

  RecentArtifacts(int capacity) {
    this.capacity = capacity;
  }

  synchronized Optional<Artifact> take(Candidate candidate) {
    return Optional.ofNullable(artifacts.remove(candidate));
  }

  /** Keeps an artifact, and drops the one that was put first if there are too many. */
  synchronized void put(Candidate candidate, Artifact artifact) {
    Optional.ofNullable(artifacts.put(candidate, artifact))
        .filter(older -> !older.file().equals(artifact.file()))
        .ifPresent(RecentArtifacts::delete);
    if (artifacts.size() > capacity) {
      delete(artifacts.remove(artifacts.keySet().iterator().next()));
    }
  }

  /** Deletes the file of an artifact that nobody needs. */
  static void delete(Artifact artifact) {
    try {
      Files.deleteIfExists(artifact.file());
    } catch (IOException stillInUse) {
      artifact.file().toFile().deleteOnExit();
    }
  }

  @Override
  public synchronized void close() {
    artifacts.values().forEach(RecentArtifacts::delete);
    artifacts.clear();
  }
}
