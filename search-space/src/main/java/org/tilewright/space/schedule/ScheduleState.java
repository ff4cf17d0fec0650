package org.tilewright.space.schedule;

import java.util.BitSet;
import java.util.List;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Knob;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** A draft, and the next question with more than one legal answer. */
final class ScheduleState implements State {
  private final List<Question> questions;
  private final Features features;
  private final int position;
  private final Draft draft;
  private final Trace trace;
  private final BitSet legal;

  private ScheduleState(
      List<Question> questions,
      Features features,
      int position,
      Draft draft,
      Trace trace,
      BitSet legal) {
    this.questions = questions;
    this.features = features;
    this.position = position;
    this.draft = draft;
    this.trace = trace;
    this.legal = legal;
  }

  static ScheduleState start(List<Question> questions, Features features, Draft draft) {
    return next(questions, features, 0, draft, Trace.EMPTY);
  }

  /** Answers what has one legal answer, and stops at the first question that has more. */
  private static ScheduleState next(
      List<Question> questions, Features features, int position, Draft draft, Trace trace) {
    while (position < questions.size()) {
      Question question = questions.get(position);
      BitSet legal = question.legal(draft);
      if (legal.cardinality() > 1) {
        return new ScheduleState(questions, features, position, draft, trace, legal);
      }
      draft = question.answer(draft, legal.nextSetBit(0));
      position++;
    }
    return new ScheduleState(questions, features, position, draft, trace, new BitSet());
  }

  Draft draft() {
    return draft;
  }

  int preferred() {
    return question().preferred(draft);
  }

  private Question question() {
    if (complete()) throw new IllegalStateException("The schedule is complete.");
    return questions.get(position);
  }

  @Override
  public boolean complete() {
    return position == questions.size();
  }

  @Override
  public Knob knob() {
    return new Knob(question().name(), question().options(draft));
  }

  @Override
  public BitSet legal() {
    question();
    return (BitSet) legal.clone();
  }

  @Override
  public ScheduleState decide(int option) {
    Question question = question();
    List<String> options = question.options(draft);
    if (option < 0 || !legal.get(option)) {
      throw new IllegalArgumentException(
          "The option (%d) of %s is not legal. Options: %s, of which %s are."
              .formatted(option, question.name(), options, legal));
    }
    Trace longer = trace.then(new Decision(question.name(), options.get(option)));
    Draft answered = question.answer(draft, option);
    return next(questions, features, position + 1, answered, longer);
  }

  @Override
  public float[] features() {
    return features.of(draft, position, questions);
  }

  @Override
  public Trace trace() {
    return trace;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScheduleState state && trace.equals(state.trace);
  }

  @Override
  public int hashCode() {
    return trace.hashCode();
  }
}
