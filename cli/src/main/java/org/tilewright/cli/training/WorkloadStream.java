package org.tilewright.cli.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Workload;

/**
 * Operators of random shapes as networks have them, an endless list for each seed.
 *
 * <p>Kinds are dealt from a shuffled deck, so that also a short list has some of the rare ones.
 * Only {@code f32} is drawn: element types that are tuned less often get no lessons.
 */
final class WorkloadStream {
  /** Below both of these a kernel is over before it is warm. */
  private static final double LEAST_FLOPS = 1e6;

  private static final double LEAST_BYTES = 1 << 17;

  private static final double MOST_FLOPS = 8e8;

  private final Random order;
  private final RandomShapes shapes;
  private final Deque<Supplier<Operator>> deck = new ArrayDeque<>();

  private WorkloadStream(long seed) {
    RandomStream random = RandomStream.named(seed, "workloads");
    this.order = new Random(random.nextLong());
    this.shapes = new RandomShapes(random);
  }

  /** The first {@code count} of them, all different. */
  static List<Operator> first(int count, long seed) {
    WorkloadStream stream = new WorkloadStream(seed);
    Map<String, Operator> operators = new LinkedHashMap<>();
    while (operators.size() < count) {
      Operator next = stream.next();
      operators.putIfAbsent(next.workload().key(), next);
    }
    return new ArrayList<>(operators.values());
  }

  private Operator next() {
    if (deck.isEmpty()) shuffle();
    Supplier<Operator> kind = deck.remove();
    Operator operator = kind.get();
    while (!isWorthTiming(operator.workload())) operator = kind.get();
    return operator;
  }

  private static boolean isWorthTiming(Workload workload) {
    boolean enough = workload.flops() >= LEAST_FLOPS || workload.bytes() >= LEAST_BYTES;
    return enough && workload.flops() <= MOST_FLOPS;
  }

  private void shuffle() {
    List<Supplier<Operator>> cards = new ArrayList<>();
    add(cards, 8, shapes::matmul);
    add(cards, 1, shapes::batchMatmul);
    add(cards, 1, shapes::attentionScores);
    add(cards, 8, () -> shapes.convolution("nhwc"));
    add(cards, 3, () -> shapes.convolution("nchw"));
    add(cards, 1, shapes::grouped);
    add(cards, 1, shapes::dilated);
    add(cards, 1, shapes::normalised);
    add(cards, 1, shapes::convolution1d);
    add(cards, 1, shapes::convolution3d);
    add(cards, 1, shapes::transposed);
    add(cards, 1, shapes::capsules);
    add(cards, 5, shapes::depthwise);
    add(cards, 1, () -> shapes.pooling("maxpool2d"));
    add(cards, 1, () -> shapes.pooling("avgpool2d"));
    add(cards, 1, () -> shapes.rows("softmax"));
    add(cards, 1, () -> shapes.rows("layernorm"));
    add(cards, 1, shapes::norm);
    add(cards, 1, shapes::addition);
    add(cards, 1, () -> shapes.rows("gelu"));
    Collections.shuffle(cards, order);
    deck.addAll(cards);
  }

  private static void add(List<Supplier<Operator>> cards, int times, Supplier<Operator> kind) {
    cards.addAll(Collections.nCopies(times, kind));
  }
}
