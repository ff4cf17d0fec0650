package org.tilewright.space.schedule;

import java.util.List;
import org.tilewright.space.Processors;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.target.CpuTarget;

/** Drafts of small operators; matmul has the axes m, n, k, conv2d n, oh, ow, co, kh, kw, ci. */
final class Drafts {
  static final String CONVOLUTION = "h=56,w=56,ci=64,co=64,k=3,p=1";

  private Drafts() {}

  static Draft of(String operator, String shape) {
    return of(operator, shape, Processors.AVX512);
  }

  static Draft of(String operator, String shape, CpuTarget target) {
    return Draft.of(new Problem(Operators.parse(operator, shape), target));
  }

  /** Everything decided by default. */
  static Draft whole(String operator, String shape, CpuTarget target) {
    Draft draft = of(operator, shape, target);
    return defaults(draft, Questions.of(draft.problem()), "no question");
  }

  /** Vectorised along the last dimension of the output, 16 lanes. */
  static Draft matmul(String shape) {
    return of("matmul", shape).withVectorAxis(1).withLanes(16);
  }

  /** The same with register tiles of 8 rows and 32 columns. */
  static Draft tiledMatmul(String shape) {
    return matmul(shape).withTile(0, 0, 8).withTile(0, 1, 32);
  }

  /** The draft after the default answers to all questions before that of the given name. */
  static Draft defaults(Draft draft, List<Question> questions, String end) {
    Draft answered = draft;
    for (Question each : questions) {
      if (each.name().equals(end)) break;
      answered = each.answer(answered, each.preferred(answered));
    }
    return answered;
  }

  static List<String> legal(Question question, Draft draft) {
    List<String> options = question.options(draft);
    return question.legal(draft).stream().mapToObj(options::get).toList();
  }

  static String preferred(Question question, Draft draft) {
    return question.options(draft).get(question.preferred(draft));
  }
}
