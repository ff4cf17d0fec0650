package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuelTest {

  private static boolean won(Double... leads) {
    return new Duel(List.of(leads)).isWon();
  }

  private static List<Double> rounds(int count, double lead) {
    return new ArrayList<>(Collections.nCopies(count, lead));
  }

  @Test
  void aLargeLeadNeedsFewRounds() {
    assertThat(won(0.25, 0.24)).isTrue();
    assertThat(won(0.02, 0.02)).isFalse();
  }

  @Test
  void aSmallLeadNeedsMoreRounds() {
    assertThat(new Duel(rounds(5, 0.02)).isWon()).isTrue();
  }

  @Test
  void lessThanOnePerCentIsNoLeadHoweverOftenItIsSeen() {
    assertThat(new Duel(rounds(15, 0.009)).isWon()).isFalse();
  }

  @Test
  void aLeadWithinTheNoiseIsLuck() {
    assertThat(won(0.09, 0.05, -0.06, 0.07, -0.02)).isFalse();
  }

  @Test
  void oneDisturbedRoundAmongManyIsForgiven() {
    List<Double> leads = rounds(10, 0.03);
    leads.add(-0.4);

    assertThat(new Duel(leads).isWon()).isTrue();
  }

  @Test
  void whoNeverPlayedHasNotWon() {
    assertThat(won()).isFalse();
  }
}
