package org.tilewright.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tilewright.space.operator.Interpreter;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;

/** What every peer owes: the right result, or the word that it has no such operator. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class PeerContract {
  private static final int LARGEST = 4;

  protected abstract Peer peer();

  /** Specs of operators that the peer has. */
  protected abstract Stream<String> known();

  /** Specs of operators that it does not have. */
  protected abstract Stream<String> unknown();

  @ParameterizedTest
  @MethodSource("known")
  void peerComputesWhatTheOperatorMeans(String spec) {
    Operator operator = Operators.fromSpec(spec);
    List<double[]> inputs = wholeNumbers(operator);

    assertThat(output(operator, inputs)).containsExactly(Interpreter.evaluate(operator, inputs));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("rounded")
  void roundedResultsAreClose(String spec) {
    Operator operator = Operators.fromSpec(spec);
    List<double[]> inputs = wholeNumbers(operator);

    assertThat(output(operator, inputs))
        .usingComparatorWithPrecision(1e-5)
        .containsExactly(Interpreter.evaluate(operator, inputs));
  }

  /** Specs of operators that the peer has and whose results are not whole numbers. */
  protected Stream<String> rounded() {
    return Stream.of();
  }

  @ParameterizedTest(allowZeroInvocations = true) // the plain nest has every operator
  @MethodSource("unknown")
  void operatorsThatItDoesNotHaveAreLeftOut(String spec) {
    assertThat(peer().contender(Operators.fromSpec(spec))).isEmpty();
  }

  /** What the peer makes of some inputs. */
  protected final double[] output(Operator operator, List<double[]> inputs) {
    try (Contender contender = peer().contender(operator).orElseThrow()) {
      contender.load(wholeNumbers(operator));
      contender.load(inputs);
      contender.execute(2);
      return contender.output();
    }
  }

  /** Small ones for every input. */
  protected static List<double[]> wholeNumbers(Operator operator) {
    Random random = new Random(7);
    List<double[]> inputs = new ArrayList<>();
    for (Operand each : operator.externalInputs()) {
      int elements = Math.toIntExact(each.elements());
      inputs.add(random.ints(elements, -LARGEST, LARGEST + 1).asDoubleStream().toArray());
    }
    return inputs;
  }
}
