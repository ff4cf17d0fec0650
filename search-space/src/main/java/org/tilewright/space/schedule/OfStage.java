package org.tilewright.space.schedule;

import java.util.List;

/**
 * A question about one stage of several, named after it.
 *
 * @param stage its position
 * @param stageName what the stage writes
 */
record OfStage(int stage, String stageName, Question question) implements Question {

  @Override
  public String name() {
    return stageName + "." + question.name();
  }

  private Draft of(Draft draft) {
    return draft.stages().get(stage);
  }

  @Override
  public List<String> options(Draft draft) {
    return question.options(of(draft));
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return question.allows(of(draft), option);
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withStage(stage, question.answer(of(draft), option));
  }

  @Override
  public int preferred(Draft draft) {
    return question.preferred(of(draft));
  }
}
