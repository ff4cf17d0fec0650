package org.tilewright.space.operator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses what a mistyped word was meant to be. */
public final class Spelling {
  private Spelling() {}

  /** {@code " Did you mean conv2d?"}, or nothing if no known word is near. */
  public static String hint(String word, List<String> known) {
    return nearest(word, known).map(" Did you mean %s?"::formatted).orElse("");
  }

  /** The known word with the fewest edits, if these are fewer than half its letters. */
  static Optional<String> nearest(String word, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(each -> edits(word, each)))
        .filter(each -> 2 * edits(word, each) < each.length());
  }

  /** Insertions, deletions and replacements between two words (Levenshtein 1966). */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int line = 1; line <= from.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= to.length(); column++) {
        int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[to.length()];
  }
}
