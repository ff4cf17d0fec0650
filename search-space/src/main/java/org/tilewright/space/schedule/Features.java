package org.tilewright.space.schedule;

import java.util.List;

/**
 * What agents and cost models see of a draft: sizes on a log scale, footprints against caches,
 * memory traffic, register use. Independent of the operator and its extents, so that what is
 * learned of one workload helps with the next.
 *
 * <p>The features follow what Ansor (OSDI 2020, appendix B) and TLP (ASPLOS 2023) found useful; the
 * traffic model is that of {@link Traffic}. What is not decided yet counts as its neutral value:
 * tiles of one position, everything in one piece, nothing packed. Several stages have the mean of
 * their features.
 */
final class Features {
  /** Raised whenever a feature is added, dropped or computed otherwise. */
  static final String VERSION = "4";

  static final int COUNT = 87 + CycleFeatures.COUNT;

  private final float[] problemFeatures;

  Features(Problem problem) {
    FeatureVector vector = new FeatureVector(ProblemFeatures.COUNT);
    ProblemFeatures.add(problem, vector);
    this.problemFeatures = vector.complete();
  }

  float[] of(Draft draft, int position, List<Question> questions) {
    double share = (double) position / questions.size();
    List<Draft> stages = draft.stages();
    if (stages.size() == 1) return of(draft, share);
    float[] mean = new float[COUNT];
    for (Draft each : stages) {
      float[] features = of(each, share);
      for (int at = 0; at < COUNT; at++) mean[at] += features[at] / stages.size();
    }
    return mean;
  }

  /** Of one stage. */
  private float[] of(Draft draft, double share) {
    FeatureVector vector = new FeatureVector(COUNT);
    vector.addAll(problemFeatures);
    vector.add(share);
    RegisterFeatures.add(draft, vector);
    LoopOrder loops = LoopOrder.of(draft);
    Traffic traffic = new Traffic(draft, loops);
    TrafficFeatures.add(draft, loops, traffic, vector);
    PackFeatures.add(draft, loops, traffic, vector);
    CycleFeatures.add(draft, loops, traffic, vector);
    return vector.complete();
  }
}
