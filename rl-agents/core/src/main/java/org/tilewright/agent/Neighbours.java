package org.tilewright.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.State;

/** The schedules that differ from one in a single knob, and in what that makes necessary. */
final class Neighbours {
  private final Labels labels;
  private final Walks walks;

  Neighbours(Labels labels, Walks walks) {
    this.labels = labels;
    this.walks = walks;
  }

  /** The next larger and smaller number of every knob that has one. */
  List<State> steps(Path path) {
    List<State> steps = new ArrayList<>();
    for (int at : path.open()) {
      State before = path.before(at);
      for (int option : labels.steps(before.knob(), before.legal(), path.option(at))) {
        steps.add(walks.towards(before.decide(option), path.options()));
      }
    }
    return steps;
  }

  /** Every other option of every knob: steps before leaps, names in between. */
  List<State> all(Path path) {
    List<Move> moves = new ArrayList<>();
    for (int at : path.open()) moves.addAll(moves(path.before(at), path.option(at)));
    moves.sort(Comparator.comparingInt(Move::rank));
    List<State> all = new ArrayList<>();
    for (Move each : moves) {
      all.add(walks.towards(each.before.decide(each.option), path.options()));
    }
    return all;
  }

  /** The other options of a knob, ranked by how many numeric ones lie nearer; names rank second. */
  private List<Move> moves(State before, String label) {
    BitSet legal = before.legal();
    legal.clear(before.knob().options().indexOf(label));
    List<Move> moves = new ArrayList<>();
    int rank = 0;
    while (!legal.isEmpty()) {
      List<Integer> nearest = labels.steps(before.knob(), legal, label);
      if (nearest.isEmpty()) break;
      for (int option : nearest) {
        moves.add(new Move(before, option, rank));
        legal.clear(option);
      }
      rank++;
    }
    for (int option = legal.nextSetBit(0); option >= 0; option = legal.nextSetBit(option + 1)) {
      moves.add(new Move(before, option, 1));
    }
    return moves;
  }

  private record Move(State before, int option, int rank) {}
}
