package org.tilewright.space.schedule;

import java.util.List;

/** The order of the loops that step by the tiles of one level. */
final class BandOrder implements Question {
  private final int band;

  BandOrder(int band) {
    this.band = band;
  }

  @Override
  public String name() {
    return band == 0 ? "order.tile" : "order.l" + band;
  }

  private List<List<Integer>> orders(Draft draft) {
    return Orders.of(draft.loopAxes(band));
  }

  @Override
  public List<String> options(Draft draft) {
    return Orders.labels(draft.problem(), orders(draft));
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return true;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withOrder(band, orders(draft).get(option));
  }

  /** The vector axis outermost around register tiles, so that its panel is used again and again. */
  @Override
  public int preferred(Draft draft) {
    if (band == 0) return Orders.withOutermost(orders(draft), draft.vectorAxis());
    return Orders.withOutermost(orders(draft), draft.problem().longestReduction());
  }
}
