package org.tilewright.space.schedule;

import java.util.List;

/** Sizes worth trying, ascending, and their labels. */
record Sizes(List<Long> values, List<String> labels) {

  static Sizes of(List<Long> values) {
    return new Sizes(values, values.stream().map(each -> Long.toString(each)).toList());
  }

  int count() {
    return values.size();
  }

  long size(int option) {
    return values.get(option);
  }

  int last() {
    return values.size() - 1;
  }
}
