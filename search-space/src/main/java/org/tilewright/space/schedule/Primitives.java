package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tilewright.space.primitive.Dot;
import org.tilewright.space.primitive.Fence;
import org.tilewright.space.primitive.InStage;
import org.tilewright.space.primitive.Interleave;
import org.tilewright.space.primitive.Pack;
import org.tilewright.space.primitive.PackAhead;
import org.tilewright.space.primitive.Parallelise;
import org.tilewright.space.primitive.PeelBorders;
import org.tilewright.space.primitive.Prefetch;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.primitive.Reorder;
import org.tilewright.space.primitive.Split;
import org.tilewright.space.primitive.StreamStores;
import org.tilewright.space.primitive.Unroll;
import org.tilewright.space.primitive.Vectorise;

/** What a complete draft does to the plain nest, as primitives in the order they apply. */
final class Primitives {
  private final Draft draft;
  private final Problem problem;
  private final LoopOrder loops;

  private Primitives(Draft draft) {
    this.draft = draft;
    this.problem = draft.problem();
    this.loops = LoopOrder.of(draft);
  }

  static List<Primitive> of(Draft draft) {
    List<Primitive> list = new ArrayList<>();
    int last = draft.stages().size() - 1;
    for (int stage = 0; stage < last; stage++) {
      for (Primitive each : new Primitives(draft.stages().get(stage)).list()) {
        list.add(new InStage(stage, each));
      }
    }
    list.addAll(new Primitives(draft).list());
    return list;
  }

  private List<Primitive> list() {
    List<Primitive> list = new ArrayList<>();
    for (int axis = 0; axis < problem.axisCount(); axis++) {
      List<Long> steps = problem.isSpatial(axis) ? spatialSteps(axis) : reductionSteps(axis);
      if (!steps.isEmpty()) list.add(new Split(name(axis), steps));
    }
    list.add(new Reorder(order()));
    if (draft.dot() > 1) list.add(new Dot(dotLabel()));
    if (draft.vectorAxis() >= 0) list.add(new Vectorise(label(draft.vectorAxis(), 1)));
    list.addAll(writtenOut());
    if (draft.parallel() > 0) list.add(new Parallelise(draft.parallel()));
    list.addAll(packs());
    if (draft.peeled()) list.add(new PeelBorders());
    if (draft.hints().streams()) list.add(new StreamStores());
    int prefetch = draft.hints().prefetch();
    if (prefetch > 0) list.add(new Prefetch(prefetch));
    return list;
  }

  private String name(int axis) {
    return problem.axis(axis).name();
  }

  private String label(int axis, long step) {
    return name(axis) + ":" + step;
  }

  /** Steps of the loops of an axis above 1, falling. */
  private List<Long> spatialSteps(int axis) {
    List<Long> steps = new ArrayList<>();
    for (LoopOrder.Step each : loops.steps()) {
      if (each.axis() == axis && each.size() > 1) steps.add(each.size());
    }
    boolean lanes = axis == draft.vectorAxis() && draft.tile(0, axis) > draft.lanes();
    if (lanes) steps.add((long) draft.lanes());
    if (axis == draft.vectorAxis() && steps.isEmpty()) steps.add((long) draft.lanes());
    return steps;
  }

  private List<Long> reductionSteps(int axis) {
    List<Long> steps = new ArrayList<>();
    if (draft.chunk(axis) < problem.extent(axis)) steps.add(draft.chunk(axis));
    if (!draft.fullyUnrolled(axis)) steps.add(draft.writtenOut(axis));
    if (unrolled(axis)) steps.add(draft.group(axis));
    if (interleaved(axis)) steps.add(draft.unit(axis));
    steps.removeIf(step -> step == 1);
    return steps;
  }

  /**
   * Bands, reductions from serial to interleaved, the register tile, the vector axis, the dot
   * product.
   */
  private List<String> order() {
    List<String> order = new ArrayList<>();
    for (LoopOrder.Step each : loops.steps()) order.add(label(each.axis(), each.size()));
    for (int axis : draft.reductionOrder()) order.add(label(axis, draft.writtenOut(axis)));
    for (int axis : problem.reductionLoops()) if (unrolled(axis)) order.add(unrolledLabel(axis));
    if (draft.interleave() > 1) order.add(interleavedLabel());
    for (int axis : problem.spatialLoops()) {
      if (axis != draft.vectorAxis() && draft.tile(0, axis) > 1) order.add(label(axis, 1));
    }
    if (draft.vectorAxis() >= 0) order.addAll(vectorLoops());
    if (draft.dot() > 1) order.add(dotLabel());
    return order;
  }

  private boolean unrolled(int axis) {
    return draft.unroll(axis) > 1;
  }

  private boolean interleaved(int axis) {
    return draft.interleave() > 1 && axis == draft.interleavedAxis();
  }

  private String unrolledLabel(int axis) {
    return label(axis, draft.group(axis));
  }

  private String interleavedLabel() {
    return label(draft.interleavedAxis(), draft.unit(draft.interleavedAxis()));
  }

  private String dotLabel() {
    return label(problem.dotAxis(), 1);
  }

  /** The loop over the vectors of a tile, if it is none of the bands, and the lanes. */
  private List<String> vectorLoops() {
    int axis = draft.vectorAxis();
    if (draft.reducesLanes()) return List.of(label(axis, 1));
    boolean inBand =
        loops.steps().stream()
            .anyMatch(each -> each.axis() == axis && each.size() == draft.lanes());
    return inBand ? List.of(label(axis, 1)) : List.of(label(axis, draft.lanes()), label(axis, 1));
  }

  /** What binds the loops of the register tile, innermost first: no serial loop may be inside. */
  private List<Primitive> writtenOut() {
    List<Primitive> list = new ArrayList<>();
    for (int axis : problem.reductionLoops()) {
      if (unrolled(axis)) list.add(writtenOut(unrolledLabel(axis)));
    }
    if (draft.interleave() > 1) list.add(new Interleave(interleavedLabel()));
    for (int axis : problem.spatialLoops()) {
      if (axis != draft.vectorAxis() && draft.tile(0, axis) > 1) {
        list.add(new Unroll(label(axis, 1)));
      }
    }
    if (draft.vectorAxis() >= 0 && vectorLoops().size() == 2) {
      list.add(new Unroll(vectorLoops().get(0)));
    }
    Collections.reverse(list);
    return list;
  }

  private Primitive writtenOut(String reduction) {
    return draft.fenced() ? new Fence(reduction) : new Unroll(reduction);
  }

  private List<Primitive> packs() {
    List<Primitive> packs = new ArrayList<>();
    for (int input = 0; input < problem.operator().inputs().size(); input++) {
      if (draft.pack(input) == Draft.Placement.NONE) continue;
      if (draft.pack(input) == Draft.Placement.AHEAD) {
        packs.add(new PackAhead(input));
        continue;
      }
      IndexedAccess read =
          new IndexedAccess(problem.operator().read(input), problem.operator().axes());
      packs.add(new Pack(input, loops.packDepth(read, draft.pack(input))));
    }
    return packs;
  }
}
