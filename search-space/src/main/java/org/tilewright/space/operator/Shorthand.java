package org.tilewright.space.operator;

import java.util.List;

/**
 * A key that stands for several of the same value: {@code k=3} for {@code kh=3,kw=3}.
 *
 * @param keys at least two
 */
public record Shorthand(String name, List<String> keys) {

  public Shorthand {
    keys = List.copyOf(keys);
  }
}
