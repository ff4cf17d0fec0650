package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;

/**
 * The register tiles along one axis, divided into runs that can share code: tiles at a padded edge
 * and the smaller last tile stand alone, so that everything about them is known.
 */
final class Segments {
  /** More edge tiles than this on one side are not worth code of their own. */
  private static final long MOST_EDGE_TILES = 3;

  private final LoopNest nest;
  private final List<View> views;
  private final String axis;
  private final long extent;
  private final long step;

  private Segments(LoopNest nest, List<View> views, String axis, long step) {
    this.nest = nest;
    this.views = views;
    this.axis = axis;
    this.extent = nest.operator().axis(axis).extent();
    this.step = step;
  }

  /** Tiles from {@code begin} to {@code end}, all of the same size. */
  record Segment(long begin, long end, long size) {
    boolean single() {
      return end - begin == size;
    }
  }

  static List<Segment> of(LoopNest nest, List<View> views, String axis, long step) {
    return new Segments(nest, views, axis, step).divide();
  }

  private List<Segment> divide() {
    long tiles = -Math.floorDiv(-extent, step);
    long first = 0;
    long last = tiles;
    if (nest.borders() == LoopNest.Borders.PEELED) {
      while (first < last && touchesPadding(first)) first++;
      while (last > first && touchesPadding(last - 1)) last--;
      if (first > MOST_EDGE_TILES || tiles - last > MOST_EDGE_TILES) {
        first = 0;
        last = tiles;
      }
    }
    return cut(first, last, tiles);
  }

  private List<Segment> cut(long first, long last, long tiles) {
    List<Segment> segments = new ArrayList<>();
    for (long tile = 0; tile < first; tile++) segments.add(single(tile));
    boolean smallLast = last == tiles && extent % step != 0;
    long inner = smallLast && last > first ? last - 1 : last;
    if (inner > first) segments.add(new Segment(first * step, inner * step, step));
    for (long tile = inner; tile < tiles; tile++) segments.add(single(tile));
    return segments;
  }

  private Segment single(long tile) {
    long begin = tile * step;
    long size = Math.min(step, extent - begin);
    return new Segment(begin, begin + size, size);
  }

  private boolean touchesPadding(long tile) {
    Map<String, Long> extents = new HashMap<>(nest.operator().extents());
    extents.put(axis, Math.min(step, extent - tile * step));
    for (View each : views) {
      if (each.padded() && touchesPadding(each.access(), extents, tile * step)) return true;
    }
    return false;
  }

  private boolean touchesPadding(Access access, Map<String, Long> extents, long begin) {
    for (int dimension = 0; dimension < access.indices().size(); dimension++) {
      Affine index = access.indices().get(dimension);
      if (!index.uses(axis)) continue;
      Affine.Interval interval = index.plus(index.coefficient(axis) * begin).over(extents);
      if (!interval.within(0, access.operand().shape().get(dimension))) return true;
    }
    return false;
  }
}
