package org.tilewright.tuner;

/** A knob and its answer, by label and never by index: databases outlive the order of lists. */
public record Decision(String knob, String option) {

  @Override
  public String toString() {
    return knob + "=" + option;
  }
}
