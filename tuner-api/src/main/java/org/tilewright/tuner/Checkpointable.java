package org.tilewright.tuner;

/** Something that learns, and whose learning survives the process. Engine thread only. */
public interface Checkpointable {

  /** Everything needed to go on exactly as if nothing had happened, random state included. */
  byte[] checkpoint();

  /**
   * Goes on from a checkpoint of an instance made with the same arguments.
   *
   * @throws CheckpointException if the bytes are not such a checkpoint; this object is unchanged
   */
  void restore(byte[] checkpoint);
}
