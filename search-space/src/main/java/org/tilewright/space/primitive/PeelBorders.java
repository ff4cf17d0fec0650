package org.tilewright.space.primitive;

import org.tilewright.space.nest.LoopNest;

/**
 * Gives the tiles at padded edges code of their own, so that no read checks for padding. Without
 * padding nothing changes.
 */
public record PeelBorders() implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    return nest.withBorders(LoopNest.Borders.PEELED);
  }
}
