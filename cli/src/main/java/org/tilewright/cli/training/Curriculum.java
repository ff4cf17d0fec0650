package org.tilewright.cli.training;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.Target;

/**
 * What to train on, and how much of it.
 *
 * @param lessons workloads to learn from, with their spaces
 * @param exams workloads to be examined on, none of them among the lessons
 * @param searchTrials of each lesson, from scratch: what is imitated
 * @param practiceTrials of each lesson, by the policy
 * @param examTrials of the search each exam is compared with
 */
public record Curriculum(
    List<SearchSpace> lessons,
    List<SearchSpace> exams,
    long searchTrials,
    long practiceTrials,
    long examTrials) {

  public Curriculum {
    lessons = List.copyOf(lessons);
    exams = List.copyOf(exams);
  }

  /** Random workloads for a target; exams are always the same. */
  public static Curriculum random(
      int lessons, long seed, Target target, long search, long practice, long exam) {
    List<SearchSpace> exams = spaces(HeldOut.operators(), target);
    List<String> secret = exams.stream().map(each -> each.workload().key()).toList();
    List<SearchSpace> open =
        spaces(WorkloadStream.first(lessons, seed), target).stream()
            .filter(each -> !secret.contains(each.workload().key()))
            .toList();
    return new Curriculum(open, exams, search, practice, exam);
  }

  private static List<SearchSpace> spaces(List<Operator> operators, Target target) {
    return operators.stream().<SearchSpace>map(each -> ScheduleSpace.of(each, target)).toList();
  }

  /** For the provenance of a policy. */
  SortedMap<String, String> facts() {
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put("lessons", Integer.toString(lessons.size()));
    facts.put("search trials", Long.toString(searchTrials));
    facts.put("practice trials", Long.toString(practiceTrials));
    return facts;
  }
}
