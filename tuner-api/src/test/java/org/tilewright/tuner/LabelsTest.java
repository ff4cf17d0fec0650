package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Labels labels = new Labels();

  @Test
  void findsTheNearestLegalTileOnALogarithmicScale() {
    Knob tile = new Knob("tile", List.of("1", "2", "8", "24", "64"));

    assertThat(labels.nearest(tile, legal(0, 2, 4), "20")).isEqualTo(2);
  }

  @Test
  void stepsToTheNextLegalNumberOnEitherSide() {
    Knob tile = new Knob("tile", List.of("1", "2", "4", "8", "16"));

    assertThat(labels.steps(tile, legal(0, 1, 2, 4), "4")).containsExactlyInAnyOrder(1, 4);
  }

  @Test
  void stepsAlongOneNumberOfALabelAtATime() {
    Knob block = new Knob("block", List.of("4x16", "4x32", "6x16", "6x32", "8x16"));

    assertThat(labels.steps(block, legal(1, 2, 3, 4), "4x16")).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void namesHaveNoNeighbours() {
    Knob order = new Knob("order", List.of("mnk", "nmk", "4"));

    assertThat(labels.steps(order, legal(0, 1, 2), "mnk")).isEmpty();
    assertThat(labels.nearest(order, legal(1, 2), "mnk")).isEqualTo(-1);
  }

  @Test
  void namesAndNumbersOfOneKnobAreNotCompared() {
    Knob unroll = new Knob("unroll", List.of("none", "2", "4"));

    assertThat(labels.nearest(unroll, legal(0, 2), "2")).isEqualTo(2);
  }

  private static BitSet legal(int... options) {
    BitSet legal = new BitSet();
    for (int option : options) legal.set(option);
    return legal;
  }
}
