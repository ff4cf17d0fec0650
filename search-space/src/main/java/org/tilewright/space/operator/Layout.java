package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether channels come after pixels or before them, in memory and in the order of loops. */
enum Layout {
  CHANNELS_LAST,
  CHANNELS_FIRST;

  /** The key under which users name the layout. */
  static final String KEY = "layout";

  static final Key OF_IMAGES = key(List.of("nhwc", "nchw"));

  /** The key for some layouts, those with channels last ending in {@code c}. */
  static Key key(List<String> layouts) {
    return Key.word(KEY, "order of dimensions in memory", layouts);
  }

  static Layout of(Parameters p) {
    return p.word(KEY).endsWith("c") ? CHANNELS_LAST : CHANNELS_FIRST;
  }

  /** What belongs to pixels, then to channels, or reversed. */
  <T> List<T> order(List<T> pixels, List<T> channels) {
    return this == CHANNELS_LAST
        ? Stream.concat(pixels.stream(), channels.stream()).toList()
        : Stream.concat(channels.stream(), pixels.stream()).toList();
  }

  /** The access of images. */
  Access access(
      String name, ElementType type, Axis images, List<Dimension> pixels, Dimension channels) {
    List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.along(images)));
    dimensions.addAll(order(pixels, List.of(channels)));
    return Dimension.access(name, type, dimensions);
  }

  /** The position of channels among the dimensions of images with so many others. */
  int channelDimension(int pixels) {
    return this == CHANNELS_LAST ? pixels + 1 : 1;
  }
}
