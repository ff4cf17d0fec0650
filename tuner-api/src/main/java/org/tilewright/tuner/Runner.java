package org.tilewright.tuner;

/** Verifies and times artifacts on one device, one at a time. */
public interface Runner extends AutoCloseable {

  Device device();

  /** Never throws for what the artifact does; blocks until measured, failed or timed out. */
  Measurement run(Artifact artifact, Protocol protocol);

  @Override
  void close();
}
