package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Interpreter;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.primitive.Pack;
import org.tilewright.space.primitive.Parallelise;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.primitive.Reorder;
import org.tilewright.space.primitive.Split;
import org.tilewright.space.primitive.Vectorise;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.RandomStream;

/** Every function of the manifest does what the manifest says. */
class EntryPointsTest {
  /** Two parallel loops of 4 and 3 iterations, whose last ones are smaller. */
  private static final Operator MATMUL = Operators.fromSpec("matmul m=11,n=37,k=9");

  @TempDir Path folder;
  private List<double[]> inputs;
  private double[] expected;
  private Artifact artifact;
  private LoadedKernel kernel;

  @BeforeEach
  void load() {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(MATMUL),
            List.of(
                new Split("m", List.of(3L)),
                new Split("n", List.of(16L, 4L)), // four lanes fit the registers of any processor
                new Reorder(List.of("m:3", "n:16", "m:1", "n:4", "k:1", "n:1")),
                new Vectorise("n:1"),
                new Parallelise(2),
                new Pack(1, 2)));
    inputs = Numerics.inputs(MATMUL, RandomStream.seeded(3));
    expected = Interpreter.evaluate(MATMUL, inputs);
    artifact = Numerics.in(folder).compile(nest);
    kernel = new LoadedKernel(artifact, MATMUL, true).with(inputs);
  }

  @AfterEach
  void close() {
    kernel.close();
  }

  @Test
  void everyFunctionComputesTheOperator() {
    assertRight(kernel.kernel());
    assertRight(kernel.repeat(1));
    assertRight(kernel.repeat(3));
    assertRight(kernel.reference());
  }

  @Test
  void partsOfTheParallelLoopAddUp() {
    assertThat(artifact.manifest().parallelExtent()).isEqualTo(12);
    assertRight(kernel.ranges(0, 12));
    assertRight(kernel.ranges(0, 1, 2, 7, 12));
    assertRight(kernel.ranges(0, 5, 5, 11, 12));
  }

  @Test
  void aPartLeavesTheRestAlone() {
    double[] part = kernel.ranges(0, 1);
    assertThat(part[0]).isNotEqualTo(-777);
    assertThat(part[part.length - 1]).isEqualTo(-777);
  }

  @Test
  void partiesWaitForEachOtherAndShareTheWork() {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    kernel.erase();
    try (Memory arrivals = new Memory(8)) {
      arrivals.setLong(0, 0);
      long[] bounds = {0, 5, 6, 12};
      CompletableFuture<?>[] parties =
          IntStream.range(0, 3)
              .mapToObj(
                  each ->
                      CompletableFuture.runAsync(
                          () -> kernel.repeatRange(50, bounds[each], bounds[each + 1], 3, arrivals),
                          threads))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(parties).join();
      assertThat(arrivals.getLong(0)).isEqualTo(150);
    } finally {
      threads.shutdownNow();
    }
    assertRight(kernel.output().read());
  }

  /** All kernels are one library in this process, which stays open until the last is done. */
  @Test
  void severalThreadsMayCallAtOnce() {
    List<LoadedKernel> kernels =
        Stream.generate(() -> new LoadedKernel(artifact, MATMUL, false).with(inputs))
            .limit(8)
            .toList();
    try {
      kernels.parallelStream().map(each -> each.repeat(100)).forEach(this::assertRight);
    } finally {
      kernels.forEach(LoadedKernel::close);
    }
  }

  private void assertRight(double[] actual) {
    Numerics.assertClose("matmul", actual, expected, artifact.manifest().tolerance());
  }
}
