package org.tilewright.space.schedule;

import java.util.List;
import org.tilewright.space.operator.Access;

/** Whether tiles at padded edges get code of their own. */
final class Borders implements Question {
  /** Multiply-adds in all copies of the body: each padded axis may need three. */
  private static final long MOST_IN_COPIES = 2500;

  @Override
  public String name() {
    return "borders";
  }

  @Override
  public List<String> options(Draft draft) {
    return List.of("guarded", "peeled");
  }

  @Override
  public boolean allows(Draft draft, int option) {
    if (option == 0) return true;
    if (!draft.problem().padded()) return false;
    int padded = paddedAxes(draft);
    long copies = draft.body().copies() * Math.round(Math.pow(3, padded));
    return padded > 0 && draft.body().length() * copies <= MOST_IN_COPIES;
  }

  /** Spatial axes that index a padded dimension of an input. */
  private static int paddedAxes(Draft draft) {
    Problem problem = draft.problem();
    int count = 0;
    for (int axis : problem.spatialLoops()) if (padded(draft, problem.axis(axis).name())) count++;
    return count;
  }

  private static boolean padded(Draft draft, String axis) {
    var operator = draft.problem().operator();
    for (IndexedAccess read : draft.problem().reads()) {
      Access access = read.access();
      for (int dimension = 0; dimension < access.indices().size(); dimension++) {
        boolean used = access.indices().get(dimension).uses(axis);
        if (used && access.padded(dimension, operator.extents())) return true;
      }
    }
    return false;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withPeeled(option == 1);
  }

  @Override
  public int preferred(Draft draft) {
    return allows(draft, 1) ? 1 : 0;
  }
}
