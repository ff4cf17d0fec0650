package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Operator;

/**
 * Sums of the second factors of dot products, kept beside the accumulators of a register tile where
 * 0 is not what stands for 0 in the first factors: {@code sum((x + zero) * y) - zero * sum(y)} is
 * what was meant by {@code sum(x * y)}. Elements that read the same second factors share a sum.
 *
 * @param owners the first element of each sum
 * @param sums the sum of each element
 * @param zero what stands for 0 in the first factors
 */
record FactorSums(List<Integer> owners, List<Integer> sums, long zero) {

  static FactorSums of(Operator operator, Cells cells, List<Element> elements) {
    long zero = cells.firstZero(operator);
    if (zero == 0) return new FactorSums(List.of(), List.of(), 0);
    Access second = operator.body().reads().get(1);
    Map<Map<String, Long>, Integer> known = new HashMap<>();
    List<Integer> owners = new ArrayList<>();
    List<Integer> sums = new ArrayList<>();
    for (int each = 0; each < elements.size(); each++) {
      Map<String, Long> read = new HashMap<>(elements.get(each).offsets());
      read.keySet().removeIf(axis -> !second.linear().coefficients().containsKey(axis));
      if (!known.containsKey(read)) owners.add(each);
      sums.add(known.computeIfAbsent(read, unused -> known.size()));
    }
    return new FactorSums(owners, sums, zero);
  }

  /** How many sums there are for each accumulator of an element. */
  int count() {
    return owners.size();
  }

  /** The sum of an element. */
  int of(int element) {
    return sums.get(element);
  }

  /** Whether an element is the one whose products are counted in its sum. */
  boolean isOwner(int element) {
    return owners.contains(element);
  }

  /** Results less what the sums say that they have too much. */
  List<String> takenOff(List<String> results, List<String> totals, Arithmetic arithmetic) {
    if (count() == 0) return results;
    String factor = arithmetic.type().constant(-zero);
    List<String> excess = totals.stream().map(each -> arithmetic.multiply(each, factor)).toList();
    List<String> right = new ArrayList<>();
    for (int each = 0; each < results.size(); each++) {
      right.add(arithmetic.add(results.get(each), excess.get(sums.get(each))));
    }
    return right;
  }
}
