package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.Operator;

/**
 * Writes where accumulators come from and where they go. If a reduction has loops outside the
 * register tile, all but its first part continue from the output, and only its last applies the
 * epilogue.
 */
final class StoreWriter {
  private final LoopNest nest;
  private final Operator operator;
  private final FunctionWriter writer;
  private final VectorType type;
  private final VectorMemory memory;
  private final BodyWriter body;
  private final Affine position;
  private final long stride;

  StoreWriter(LoopNest nest, FunctionWriter writer, VectorType type, BodyWriter body) {
    this.nest = nest;
    this.operator = nest.operator();
    this.writer = writer;
    this.type = type;
    this.memory = new VectorMemory(writer, type.of(operator.output().operand().type()));
    this.body = body;
    this.position = operator.output().linear();
    this.stride = stride();
  }

  /** Elements of the output between lanes. */
  private long stride() {
    if (type.lanes() == 1) return 1;
    return nest.vectorLoop().map(each -> position.coefficient(each.axis())).orElse(1L);
  }

  /** The accumulators before the reductions inside the tile. */
  List<String> initial(Point point, List<Element> elements) {
    String first = isFirst(point);
    String initial = type.constant(operator.combiner().initial());
    if (first.equals("true")) return elements.stream().map(each -> initial).toList();
    String pointer = pointer(point);
    List<String> accumulators = new ArrayList<>();
    for (Element each : elements) {
      String stored = load(address(pointer, each), each.lanes());
      String partial = new Arithmetic(writer, type).convert(stored, memory.type().element());
      accumulators.add(
          writer.let("select i1 %s, %s %s, %s %s", first, type.ir(), initial, type.ir(), partial));
    }
    return accumulators;
  }

  private String load(String address, long lanes) {
    return stride == 1
        ? memory.loadFirst(address, lanes)
        : new LanesApart(memory, stride).load(address, lanes);
  }

  /** Results combined with what outer parts of their reductions have left in the output. */
  List<String> continued(Point point, List<Element> elements, List<String> results) {
    if (outerReductions().isEmpty()) return results;
    List<String> before = initial(point, elements);
    List<String> combined = new ArrayList<>();
    for (int each = 0; each < results.size(); each++) {
      combined.add(body.combine(before.get(each), results.get(each)));
    }
    return combined;
  }

  /** Stores the accumulators after the reductions inside the tile. */
  void results(Point point, List<Element> elements, List<String> accumulators) {
    String pointer = pointer(point);
    if (!operator.hasEpilogue()) {
      store(pointer, elements, accumulators);
      return;
    }
    String last = isLast(point);
    if (last.equals("true")) {
      store(pointer, elements, finished(point, elements, accumulators));
      return;
    }
    String finish = writer.label("finish");
    String partial = writer.label("partial");
    String stored = writer.label("stored");
    writer.branch(last, finish, partial);
    writer.start(finish);
    store(pointer, elements, finished(point, elements, accumulators));
    writer.jump(stored);
    writer.start(partial);
    store(pointer, elements, accumulators);
    writer.jump(stored);
    writer.start(stored);
  }

  private List<String> finished(Point point, List<Element> elements, List<String> accumulators) {
    List<String> finished = new ArrayList<>();
    for (int each = 0; each < elements.size(); each++) {
      finished.add(
          body.value(operator.epilogue(), point, elements.get(each), accumulators.get(each)));
    }
    return finished;
  }

  private String isFirst(Point point) {
    String first = "true";
    for (String axis : outerReductions()) {
      Index begin = point.scope().range(axis).begin();
      first = writer.and(first, equal(begin, 0));
    }
    return first;
  }

  private String isLast(Point point) {
    String last = "true";
    for (String axis : outerReductions()) {
      Index end = point.scope().range(axis).end();
      last = writer.and(last, equal(end, operator.axis(axis).extent()));
    }
    return last;
  }

  private String equal(Index value, long constant) {
    if (value.isConstant()) return Boolean.toString(value.low() == constant);
    return writer.let("icmp eq i64 %s, %d", value, constant);
  }

  private List<String> outerReductions() {
    return nest.loops().subList(0, nest.accumulatorDepth()).stream()
        .filter(each -> !nest.isSpatial(each))
        .map(Loop::axis)
        .distinct()
        .toList();
  }

  /** The output at the begin of the tile. */
  private String pointer(Point point) {
    Index offset = Index.constant(position.constant());
    for (var term : position.coefficients().entrySet()) {
      offset = writer.add(offset, writer.multiply(point.begin(term.getKey()), term.getValue()));
    }
    return writer.address(memory.type().scalar(), point.scope().output(), offset);
  }

  private String address(String pointer, Element element) {
    Index displacement = Index.constant(displacement(element));
    return writer.address(memory.type().scalar(), pointer, displacement);
  }

  private long displacement(Element element) {
    return position.at(element.offsets()) - position.constant();
  }

  private void store(String pointer, List<Element> elements, List<String> values) {
    if (stride != 1) {
      storeApart(pointer, elements, values);
      return;
    }
    if (!nest.hints().streams() || !elements.stream().allMatch(this::aligned)) {
      store(pointer, elements, values, memory::storeFirst);
      return;
    }
    String past = writer.label("past");
    String into = writer.label("into");
    String stored = writer.label("stored");
    writer.branch(memory.aligned(pointer), past, into);
    writer.start(past);
    store(pointer, elements, values, (value, address, lanes) -> memory.stream(value, address));
    writer.jump(stored);
    writer.start(into);
    store(pointer, elements, values, memory::storeFirst);
    writer.jump(stored);
    writer.start(stored);
  }

  private void storeApart(String pointer, List<Element> elements, List<String> values) {
    List<LanesApart.Part> parts = new ArrayList<>();
    for (int each = 0; each < elements.size(); each++) {
      Element element = elements.get(each);
      parts.add(
          new LanesApart.Part(displacement(element), element.lanes(), narrowed(values.get(each))));
    }
    new LanesApart(memory, stride).store(pointer, parts);
  }

  /** Whether an element is a whole vector, a number of vectors away from the first. */
  private boolean aligned(Element element) {
    return element.lanes() == type.lanes() && displacement(element) % type.lanes() == 0;
  }

  /** Writes the lanes of a vector to an address. */
  private interface Store {
    void write(String value, String address, long lanes);
  }

  private void store(String pointer, List<Element> elements, List<String> values, Store store) {
    for (int each = 0; each < elements.size(); each++) {
      Element element = elements.get(each);
      store.write(narrowed(values.get(each)), address(pointer, element), element.lanes());
    }
  }

  private String narrowed(String value) {
    return new Arithmetic(writer, memory.type()).convert(value, type.element());
  }
}
