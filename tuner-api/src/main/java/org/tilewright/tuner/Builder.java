package org.tilewright.tuner;

/** Turns candidates into artifacts. Touches no device; safe from several threads. */
public interface Builder {

  /** Name and version of everything that shapes the code: part of every database key. */
  String id();

  Built build(Candidate candidate);
}
