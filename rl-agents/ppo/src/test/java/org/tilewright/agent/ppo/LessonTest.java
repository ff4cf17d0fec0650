package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LessonTest {
  private final Step step = new Step(new float[0], List.of(), 0, 0);

  @Test
  void withoutSmoothingAnAdvantageIsTheRewardBeyondWhatWasExpected() {
    List<Lesson> lessons = Lesson.of(List.of(step, step), new float[] {0.25f, 0.5f}, 2, 1);

    assertThat(lessons).extracting(Lesson::advantage).containsExactly(1.75f, 1.5f);
    assertThat(lessons).extracting(Lesson::value).containsExactly(2f, 2f);
  }

  @Test
  void withFullSmoothingOnlyTheNextStepCounts() {
    List<Lesson> lessons = Lesson.of(List.of(step, step), new float[] {0.25f, 0.5f}, 2, 0);

    assertThat(lessons).extracting(Lesson::advantage).containsExactly(0.25f, 1.5f);
  }
}
