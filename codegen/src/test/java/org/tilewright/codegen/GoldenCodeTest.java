package org.tilewright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.codegen.kernel.ModuleWriter;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
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

/** The code of small nests, to be read. {@code -Dgolden.update=true} writes the files anew. */
class GoldenCodeTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/tilewright/codegen/golden");

  @Test
  void plainNest() throws IOException {
    LoopNest nest = LoopNest.plain(Operators.fromSpec("matmul m=2,n=3,k=4"));
    compare("matmul-plain.ll", ModuleWriter.kernel(nest, "matmul", Targets.sse2()));
  }

  @Test
  void packedVectorsWithRemainder() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(Operators.fromSpec("matmul m=3,n=11,k=8")),
            List.of(
                new Split("m", List.of(2L)),
                new Split("n", List.of(8L, 4L)),
                new Reorder(List.of("n:8", "m:2", "k:1", "m:1", "n:4", "n:1")),
                new Vectorise("n:1"),
                new Unroll("n:4"),
                new Unroll("m:1"),
                new Pack(1, 1)));
    compare("matmul-packed.ll", ModuleWriter.kernel(nest, "matmul", Targets.sse2()));
  }

  @Test
  void weightsPackedAhead() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(Operators.fromSpec("matmul m=2,n=6,k=10,const=1")),
            List.of(
                new Split("n", List.of(4L)),
                new Split("k", List.of(8L)),
                new Reorder(List.of("k:8", "n:4", "k:1", "m:1", "n:1")),
                new Vectorise("n:1"),
                new Unroll("m:1"),
                new PackAhead(1)));
    compare("matmul-packed-ahead.ll", ModuleWriter.kernel(nest, "matmul", Targets.sse2()));
  }

  @Test
  void peeledBorders() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(
                Operators.fromSpec("conv1d n=1,l=8,ci=2,co=4,k=3,s=1,p=1,bias=1,relu=1")),
            List.of(
                new Split("ol", List.of(2L)),
                new Split("co", List.of(4L)),
                new Reorder(List.of("ol:2", "co:4", "k:1", "ci:1", "ol:1", "co:1")),
                new Vectorise("co:1"),
                new Unroll("ol:1"),
                new PeelBorders()));
    compare("conv1d-peeled.ll", ModuleWriter.kernel(nest, "conv1d", Targets.sse2()));
  }

  @Test
  void windowOverAPackedInputInFencedSteps() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(Operators.fromSpec("conv1d n=1,l=4,ci=2,co=4,k=3,s=1,p=1")),
            List.of(
                new Split("ol", List.of(2L)),
                new Split("co", List.of(4L)),
                new Reorder(List.of("ol:2", "co:4", "ci:1", "k:1", "ol:1", "co:1")),
                new Vectorise("co:1"),
                new Unroll("ol:1"),
                new Fence("k:1"),
                new Pack(0, 0),
                new PeelBorders()));
    compare("conv1d-fenced.ll", ModuleWriter.kernel(nest, "conv1d", Targets.sse2()));
  }

  @Test
  void streamedResultsOfVectorsThatAreFetchedEarly() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(Operators.fromSpec("matmul m=3,n=8,k=5")),
            List.of(
                new Split("n", List.of(8L, 4L)),
                new Reorder(List.of("m:1", "n:8", "k:1", "n:4", "n:1")),
                new Vectorise("n:1"),
                new Unroll("n:4"),
                new Prefetch(4),
                new StreamStores()));
    compare("matmul-streamed.ll", ModuleWriter.kernel(nest, "matmul", Targets.sse2()));
  }

  @Test
  void weightsOfGroupsPackedAhead() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(Operators.fromSpec("conv1d n=1,l=2,ci=4,co=12,k=1,g=2,const=1")),
            List.of(
                new Split("co", List.of(4L)),
                new Reorder(List.of("g:1", "co:4", "ci:1", "ol:1", "co:1")),
                new Vectorise("co:1"),
                new Unroll("ol:1"),
                new PackAhead(1)));
    compare("conv1d-grouped-ahead.ll", ModuleWriter.kernel(nest, "conv1d", Targets.sse2()));
  }

  @Test
  void reductionOverLanesAndInterleavedAccumulators() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(Operators.fromSpec("matmul m=1,n=2,k=21,tb=1")),
            List.of(new Split("k", List.of(8L, 4L)), new Vectorise("k:1"), new Interleave("k:4")));
    compare("matmul-reduced-lanes.ll", ModuleWriter.kernel(nest, "matmul", Targets.sse2()));
  }

  @Test
  void stagesShareALoopOverRows() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(Operators.fromSpec("layernorm m=5,n=8")),
            List.of(
                new InStage(0, new Split("m", List.of(2L))),
                new InStage(0, new Vectorise("n:1")),
                new InStage(1, new Split("m", List.of(2L))),
                new InStage(1, new Vectorise("n:1")),
                new Split("m", List.of(2L)),
                new Vectorise("n:1"),
                new Parallelise(1)));
    compare("layernorm-in-stages.ll", ModuleWriter.kernel(nest, "layernorm", Targets.sse2()));
  }

  @Test
  void referenceOfSeveralStages() throws IOException {
    String code = ModuleWriter.reference(Operators.fromSpec("softmax m=2,n=3"), "softmax");
    compare("softmax-reference.ll", code);
  }

  @Test
  void pairsOfBytesMultipliedAtOnce() throws IOException {
    LoopNest nest =
        Primitive.applyAll(
            LoopNest.plain(Operators.fromSpec("matmul m=2,n=4,k=7,zi=3,type=i8")),
            List.of(
                new Split("k", List.of(2L)),
                new Reorder(List.of("k:2", "m:1", "n:1", "k:1")),
                new Dot("k:1"),
                new Vectorise("n:1"),
                new Unroll("m:1"),
                new Pack(1, 0)));
    compare("matmul-dot.ll", ModuleWriter.kernel(nest, "matmul", Targets.sse2()));
  }

  @Test
  void reference() throws IOException {
    Operator operator = Operators.fromSpec("conv1d n=1,l=8,ci=2,co=4,k=3,s=1,p=1");
    String code = ModuleWriter.reference(operator, "conv1d");
    compare("conv1d-reference.ll", code);
  }

  private static void compare(String file, String code) throws IOException {
    Path golden = FOLDER.resolve(file);
    if (Boolean.getBoolean("golden.update")) Files.writeString(golden, code);
    assertThat(code).isEqualTo(Files.readString(golden));
  }
}
