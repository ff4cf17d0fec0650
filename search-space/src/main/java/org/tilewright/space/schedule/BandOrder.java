package org.tilewright.space.schedule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order of the loops that step by the tiles of one level. */
final class BandOrder implements Question {
  private final Map<List<Integer>, Orders> orders = new ConcurrentHashMap<>();
  private final int band;

  BandOrder(int band) {
    this.band = band;
  }

  @Override
  public String name() {
    return band == 0 ? "order.tile" : "order.l" + band;
  }

  private Orders orders(Draft draft) {
    return orders.computeIfAbsent(draft.axesOf(band), axes -> Orders.of(draft.problem(), axes));
  }

  @Override
  public List<String> options(Draft draft) {
    return orders(draft).labels();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return true;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withOrder(band, orders(draft).orders().get(option));
  }

  /** The vector axis outermost around register tiles, so that its panel is used again and again. */
  @Override
  public int preferred(Draft draft) {
    if (band == 0) return orders(draft).withOutermost(draft.vectorAxis());
    return orders(draft).withOutermost(draft.problem().longestReduction());
  }
}
