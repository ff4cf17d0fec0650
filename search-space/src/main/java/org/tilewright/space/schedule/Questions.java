package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All questions about a problem in the order they are asked: from the registers outwards. */
final class Questions {
  private Questions() {}

  static List<Question> of(Problem problem) {
    return problem.earlier().isEmpty() ? ofOneStage(problem) : ofStages(problem);
  }

  /** How many rows go through all stages at once, then the registers of each stage. */
  private static List<Question> ofStages(Problem problem) {
    List<Question> questions = new ArrayList<>(List.of(new RowBlock()));
    List<Problem> stages = new ArrayList<>(problem.earlier());
    stages.add(problem);
    for (int stage = 0; stage < stages.size(); stage++) {
      for (Question each : inRegisters(stages.get(stage))) {
        questions.add(new OfStage(stage, stages.get(stage).operator().name(), each));
      }
    }
    questions.add(new StoreResults());
    return questions;
  }

  /** What a stage does with a block of rows, all of whose operands are near. */
  private static List<Question> inRegisters(Problem stage) {
    List<Question> questions = new ArrayList<>(List.of(new VectorAxis(), new Lanes()));
    for (int axis : stage.spatialLoops()) {
      if (axis == Problem.ROWS) continue;
      questions.add(new RegisterTile(axis, stage.axis(axis).name(), false));
    }
    questions.add(new RowTile(stage.axis(Problem.ROWS).name()));
    if (stage.longestReduction() >= 0) questions.add(new InterleaveReduction());
    for (int axis : stage.reductionLoops()) {
      questions.add(new UnrollReduction(axis, stage.axis(axis).name()));
    }
    questions.add(new ReductionOrder());
    questions.add(new BandOrder(0));
    return questions;
  }

  private static List<Question> ofOneStage(Problem problem) {
    List<Question> questions = new ArrayList<>();
    questions.add(new VectorAxis());
    questions.add(new Lanes());
    if (!problem.dotLengths().isEmpty()) questions.add(new DotLength());
    registerTiles(problem, questions);
    int longest = problem.longestReduction();
    if (longest >= 0) questions.add(new InterleaveReduction());
    for (int axis : problem.reductionLoops()) {
      questions.add(new UnrollReduction(axis, problem.axis(axis).name()));
    }
    if (longest >= 0) questions.add(new FenceSteps());
    if (longest >= 0) questions.add(new ReductionChunk(longest, problem.axis(longest).name()));
    questions.add(new ReductionOrder());
    for (int level = 1; level <= Problem.LEVELS; level++) {
      cacheTiles(problem, level, questions);
      questions.add(new BandOrder(level - 1));
    }
    questions.add(new BandOrder(Problem.LEVELS));
    questions.add(new Parallel());
    packs(problem, questions);
    questions.add(new Borders());
    questions.add(new PrefetchVectors());
    questions.add(new StoreResults());
    return questions;
  }

  /** The vector axes first: they decide how many vectors a row of the tile has. */
  private static void registerTiles(Problem problem, List<Question> questions) {
    List<Integer> axes = new ArrayList<>(problem.spatialLoops());
    axes.sort(Comparator.comparing(axis -> !problem.vectorises(axis)));
    for (int each = 0; each < axes.size(); each++) {
      int axis = axes.get(each);
      boolean last = each == axes.size() - 1;
      questions.add(new RegisterTile(axis, problem.axis(axis).name(), last));
    }
  }

  private static void cacheTiles(Problem problem, int level, List<Question> questions) {
    for (int axis : problem.spatialLoops()) {
      questions.add(new CacheTile(level, axis, problem.axis(axis).name()));
    }
  }

  private static void packs(Problem problem, List<Question> questions) {
    for (IndexedAccess each : problem.reads()) {
      int input = problem.operator().inputs().indexOf(each.access().operand());
      questions.add(new PackInput(input, each));
    }
  }
}
