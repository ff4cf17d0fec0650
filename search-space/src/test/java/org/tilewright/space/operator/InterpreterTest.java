package org.tilewright.space.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tilewright.space.operator.Textbook.Image;
import org.tilewright.space.operator.Textbook.Kernel;
import org.tilewright.tuner.RandomStream;

class InterpreterTest {
  private final RandomStream random = RandomStream.seeded(7);

  @ParameterizedTest
  @CsvSource({"0,0", "0,1", "1,0", "1,1"})
  void matmulMultipliesMatricesHoweverTheyAreStored(int ta, int tb) {
    double[] a = values(5 * 7);
    double[] b = values(7 * 3);
    double[] storedA = ta == 1 ? Textbook.transposed(a, 5, 7) : a;
    double[] storedB = tb == 1 ? Textbook.transposed(b, 7, 3) : b;

    double[] c = run("matmul", "5x3x7,ta=%d,tb=%d".formatted(ta, tb), storedA, storedB);

    assertSame(c, Textbook.matmul(a, b, 5, 3, 7));
  }

  @Test
  void batchMatmulMultipliesEachPairOfMatrices() {
    double[] a = values(2 * 3 * 5);
    double[] b = values(2 * 5 * 4);

    double[] c = run("batch_matmul", "2x3x4x5", a, b);

    assertSame(slice(c, 0, 12), Textbook.matmul(slice(a, 0, 15), slice(b, 0, 20), 3, 4, 5));
    assertSame(slice(c, 1, 12), Textbook.matmul(slice(a, 1, 15), slice(b, 1, 20), 3, 4, 5));
  }

  @Test
  void normIsTheLengthOfEachMatrixAsOneVector() {
    double[] x = values(2 * 3 * 5);

    double[] y = run("norm", "2x3x5", x);

    assertSame(
        y, new double[] {Textbook.length(slice(x, 0, 15)), Textbook.length(slice(x, 1, 15))});
  }

  @Test
  void softmaxIsTheShareOfEachExponentialInItsRow() {
    double[] x = values(3 * 5);

    assertSame(run("softmax", "3x5", x), Textbook.softmax(x, 3));
  }

  @Test
  void softmaxOfHugeElementsDoesNotOverflow() {
    double[] x = {1e30, 1e30, -1e30, 5000, 5000, 5000, -5000, 0, -4999};

    double[] y = run("softmax", "3x3", x);

    double third = 1.0 / 3;
    assertSame(y, new double[] {0.5, 0.5, 0, third, third, third, 0, 1, 0});
  }

  @Test
  void softmaxOfOneColumnIsOne() {
    assertThat(run("softmax", "2x1", new double[] {3, -7})).containsExactly(1, 1);
  }

  @Test
  void layerNormGivesEachRowMeanZeroAndVarianceOneBeforeScaleAndShift() {
    double[] x = values(3 * 5);
    double[] gamma = values(5);
    double[] beta = values(5);

    assertSame(run("layernorm", "3x5", x, gamma, beta), Textbook.layerNorm(x, gamma, beta, 1e-5));
  }

  @Test
  void layerNormOfEqualElementsIsTheShift() {
    double[] beta = {7, 8};

    double[] y = run("layernorm", "2x2", new double[] {3, 3, -1, -1}, values(2), beta);

    assertThat(y).containsExactly(7, 8, 7, 8);
  }

  @Test
  void biasIsAddedToColumnsBeforeRelu() {
    double[] a = values(5 * 7);
    double[] b = values(7 * 3);
    double[] bias = values(3);

    double[] c = run("matmul", "5x3x7,bias=1,relu=1", a, b, bias);

    assertSame(c, Textbook.biasAndRelu(Textbook.matmul(a, b, 5, 3, 7), bias));
  }

  @ParameterizedTest
  @CsvSource({
    // s, p, d, g, output length
    "1, 0, 1, 1, 9",
    "2, 1, 1, 1, 6",
    "1, 2, 2, 1, 11",
    "3, 1, 1, 2, 4",
  })
  void conv1dAgreesWithTheTextbook(int s, int p, int d, int g, int length) {
    Image in = new Image(2, 1, 1, 11, 4);
    Image out = new Image(2, 1, 1, length, 6);
    double[] input = values(2 * 11 * 4);
    double[] weights = values(3 * (4 / g) * 6);

    String shape = "n=2,l=11,ci=4,co=6,k=3,s=%d,p=%d,d=%d,g=%d".formatted(s, p, d, g);
    double[] output = run("conv1d", shape, input, weights);

    Kernel kernel = new Kernel(1, 1, 3, 0, 0, p);
    assertSame(output, Textbook.convolution(in, input, kernel, weights, out, s, d, g));
  }

  @ParameterizedTest
  @CsvSource({
    // s, p, d, g, output height, output width
    "1, 0, 1, 1, 5, 7",
    "1, 1, 1, 1, 7, 9",
    "2, 1, 1, 1, 4, 5",
    "2, 2, 2, 2, 4, 5",
    "1, 1, 1, 4, 7, 9",
  })
  void conv2dAgreesWithTheTextbookInBothLayouts(int s, int p, int d, int g, int height, int width) {
    Image in = new Image(2, 1, 7, 8, 4);
    Image out = new Image(2, 1, height, width, 8);
    double[] input = values(2 * 7 * 8 * 4);
    double[] weights = values(3 * 2 * (4 / g) * 8);
    Kernel kernel = new Kernel(1, 3, 2, 0, p, p);
    double[] expected = Textbook.convolution(in, input, kernel, weights, out, s, d, g);

    String shape = "n=2,h=7,w=8,ci=4,co=8,kh=3,kw=2,s=%d,p=%d,d=%d,g=%d".formatted(s, p, d, g);
    assertSame(run("conv2d", shape, input, weights), expected);

    double[] first =
        run(
            "conv2d",
            shape + ",layout=nchw",
            channelsFirst(input, in),
            kernelsLast(weights, 6, 4 / g, 8));
    assertSame(first, channelsFirst(expected, out));
  }

  @Test
  void conv2dPadsEachSideOnItsOwn() {
    Image in = new Image(1, 1, 6, 6, 2);
    Image out = new Image(1, 1, 3, 3, 3);
    double[] input = values(6 * 6 * 2);
    double[] weights = values(3 * 3 * 2 * 3);
    double[] bias = values(3);

    String shape = "h=6,w=6,ci=2,co=3,k=3,s=2,pt=0,pb=1,pl=1,pr=0,bias=1,relu=1";
    double[] output = run("conv2d", shape, input, weights, bias);

    Kernel kernel = new Kernel(1, 3, 3, 0, 0, 1);
    double[] sums = Textbook.convolution(in, input, kernel, weights, out, 2, 1, 1);
    assertSame(output, Textbook.biasAndRelu(sums, bias));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 4, 5, 6", "2, 1, 1, 2, 3, 3", "1, 1, 2, 4, 5, 6"})
  void conv3dAgreesWithTheTextbook(int s, int p, int g, int depth, int height, int width) {
    Image in = new Image(1, 4, 5, 6, 4);
    Image out = new Image(1, depth, height, width, 2);
    double[] input = values(4 * 5 * 6 * 4);
    double[] weights = values(27 * (4 / g) * 2);

    String shape = "d_in=4,h=5,w=6,ci=4,co=2,k=3,s=%d,p=%d,g=%d".formatted(s, p, g);
    double[] output = run("conv3d", shape, input, weights);

    Kernel kernel = new Kernel(3, 3, 3, p, p, p);
    assertSame(output, Textbook.convolution(in, input, kernel, weights, out, s, 1, g));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 7, 5", "2, 1, 4, 3", "1, 0, 5, 3"})
  void depthwiseConvolutionIsAConvolutionWithAGroupForEachChannel(
      int s, int p, int height, int width) {
    Image in = new Image(1, 1, 7, 5, 6);
    Image out = new Image(1, 1, height, width, 6);
    double[] input = values(7 * 5 * 6);
    double[] weights = values(3 * 3 * 6);

    String shape = "h=7,w=5,c=6,k=3,s=%d,p=%d".formatted(s, p);
    double[] output = run("depthwise_conv2d", shape, input, weights);

    Kernel kernel = new Kernel(1, 3, 3, 0, p, p);
    assertSame(output, Textbook.convolution(in, input, kernel, weights, out, s, 1, 6));
  }

  @Test
  void batchNormalisationScalesAndShiftsChannelsBeforeRelu() {
    Image in = new Image(1, 1, 5, 4, 3);
    Image out = new Image(1, 1, 5, 4, 2);
    double[] input = values(5 * 4 * 3);
    double[] weights = values(3 * 3 * 3 * 2);
    double[] scale = values(2);
    double[] shift = values(2);

    String shape = "h=5,w=4,ci=3,co=2,k=3,p=1";
    double[] output = run("conv2d_bn_relu", shape, input, weights, scale, shift);

    Kernel kernel = new Kernel(1, 3, 3, 0, 1, 1);
    double[] sums = Textbook.convolution(in, input, kernel, weights, out, 1, 1, 1);
    assertSame(output, Textbook.scaleShiftAndRelu(sums, scale, shift));
  }

  @ParameterizedTest
  @CsvSource({
    // k, s, pt, pb, output height, output width
    "4, 2, 1, 1, 6, 8",
    "2, 2, 0, 0, 6, 8",
    "3, 1, 1, 1, 3, 4",
    "3, 1, 0, 0, 5, 6",
    "3, 2, 1, 0, 6, 8",
    "5, 2, 2, 1, 6, 8",
    "5, 3, 3, 2, 6, 9",
  })
  void transposedConvolutionAddsTheKernelForEachPixel(
      int k, int s, int before, int after, int height, int width) {
    Image in = new Image(2, 1, 3, 4, 3);
    Image out = new Image(2, 1, height, width, 5);
    double[] input = values(2 * 3 * 4 * 3);
    double[] weights = values(k * k * 3 * 5);

    String padding = "pt=%d,pl=%d,pb=%d,pr=%d".formatted(before, before, after, after);
    String shape = "n=2,h=3,w=4,ci=3,co=5,k=%d,s=%d,%s".formatted(k, s, padding);
    double[] output = run("conv2d_transpose", shape, input, weights);

    Kernel kernel = new Kernel(1, k, k, 0, before, before);
    assertSame(output, Textbook.transposedConvolution(in, input, kernel, weights, out, s));
  }

  @Test
  void capsuleConvolutionMultipliesMatrices() {
    Image in = new Image(1, 1, 5, 4, 3);
    Image out = new Image(1, 1, 3, 2, 2);
    double[] input = values(5 * 4 * 2 * 2 * 3);
    double[] weights = values(3 * 3 * 2 * 2 * 3 * 2);

    String shape = "h=5,w=4,ci=3,co=2,k=3,s=2,p=1,cap=2";
    double[] output = run("conv2d_capsule", shape, input, weights);

    Kernel kernel = new Kernel(1, 3, 3, 0, 1, 1);
    assertSame(output, Textbook.capsules(in, input, kernel, weights, out, 2, 2));
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 1, 4, 3", "2, 2, 0, 3, 2", "3, 1, 1, 7, 5"})
  void poolingTakesTheLargestOrTheMeanOfEachWindow(int k, int s, int p, int height, int width) {
    Image in = new Image(2, 1, 7, 5, 3);
    Image out = new Image(2, 1, height, width, 3);
    double[] input = random.doubles(2 * 7 * 5 * 3, -2, -1).toArray();
    Kernel kernel = new Kernel(1, k, k, 0, p, p);
    double[] largest = Textbook.pooling(in, input, kernel, out, s, true);
    double[] mean = Textbook.pooling(in, input, kernel, out, s, false);

    String shape = "n=2,h=7,w=5,c=3,k=%d,s=%d,p=%d".formatted(k, s, p);
    assertSame(run("maxpool2d", shape, input), largest);
    assertSame(run("avgpool2d", shape, input), mean);

    String first = shape + ",layout=nchw";
    double[] turned = channelsFirst(input, in);
    assertSame(run("maxpool2d", first, turned), channelsFirst(largest, out));
    assertSame(run("avgpool2d", first, turned), channelsFirst(mean, out));
  }

  @Test
  void attentionScoresMultiplyQueriesWithKeysHeadByHead() {
    double[] query = values(2 * 3 * 4);
    double[] key = values(2 * 3 * 4);

    double[] scores = run("transpose_batch_matmul", "seq=2,heads=3,dim=4", query, key);

    for (int head = 0; head < 3; head++) {
      double[] left = ofHead(query, head);
      double[] right = Textbook.transposed(ofHead(key, head), 2, 4);
      assertSame(slice(scores, head, 4), Textbook.matmul(left, right, 2, 2, 4));
    }
  }

  /** Of {@code [2][3][4]} the matrix at one middle position. */
  private static double[] ofHead(double[] values, int head) {
    double[] matrix = new double[8];
    System.arraycopy(values, head * 4, matrix, 0, 4);
    System.arraycopy(values, 12 + head * 4, matrix, 4, 4);
    return matrix;
  }

  /** The normal distribution function at 1 and 3, from tables. */
  @Test
  void geluWeighsEachElementWithTheNormalDistribution() {
    double[] x = {0, 1, -1, 3, -3, 40, -40};

    assertThat(run("gelu", "1x7", x))
        .containsExactly(
            new double[] {
              0, 0.841344746068543, -0.158655253931457, 2.995950305905303, -0.004049694095, 40, 0
            },
            within(1e-12));
  }

  @Test
  void elementWiseFunctionsClip() {
    double[] x = {-1, 3, 7, Double.NaN};

    assertThat(run("relu", "2x2", x)).containsExactly(0, 3, 7, Double.NaN);
    assertThat(run("relu6", "2x2", x)).containsExactly(0, 3, 6, Double.NaN);
  }

  @Test
  void additionAddsElementByElement() {
    double[] a = {1, -2, 3};
    double[] b = {4, -5, 6};

    assertThat(run("add", "c=3", a, b)).containsExactly(5, -7, 9);
    assertThat(run("add", "w=3,c=1,layout=nchw,relu=1", a, b)).containsExactly(5, 0, 9);
  }

  @Test
  void floatsAreAccumulatedInDoublePrecision() {
    Operator dot = Operators.parse("matmul", "1x1x3");
    float[] a = {1e8f, 1, -1e8f};
    float[] ones = {1, 1, 1};

    assertThat(Interpreter.evaluateFloats(dot, List.of(a, ones))).containsExactly(1f);
  }

  @Test
  void notANumberSurvivesRelu() {
    double[] nan = {Double.NaN};

    assertThat(run("matmul", "1x1x1,relu=1", nan, new double[] {1})).containsExactly(Double.NaN);
  }

  @Test
  void inputsOfTheWrongSizeAreRefused() {
    assertThatThrownBy(() -> run("matmul", "2x3x4", values(8), values(11)))
        .hasMessage(
            "The inputs of matmul 2x3x4 have [8, 11] elements. Expected [8, 12]. "
                + "Pass them in the order [a, b].");
  }

  private static double[] run(String operator, String shape, double[]... inputs) {
    return Interpreter.evaluate(Operators.parse(operator, shape), List.of(inputs));
  }

  private double[] values(int count) {
    return random.doubles(count, -1, 1).toArray();
  }

  private static double[] slice(double[] values, int index, int length) {
    return Arrays.copyOfRange(values, index * length, (index + 1) * length);
  }

  /** From {@code [n][h][w][c]} to {@code [n][c][h][w]}. */
  private static double[] channelsFirst(double[] values, Image image) {
    int size = image.pixels() * image.channels();
    double[] turned = new double[values.length];
    for (int n = 0; n < image.batch(); n++) {
      double[] one = Textbook.transposed(slice(values, n, size), image.pixels(), image.channels());
      System.arraycopy(one, 0, turned, n * size, size);
    }
    return turned;
  }

  /** From {@code [kh][kw][ci][co]} to {@code [co][ci][kh][kw]}. */
  private static double[] kernelsLast(double[] weights, int taps, int ci, int co) {
    double[] turned = new double[weights.length];
    for (int tap = 0; tap < taps; tap++) {
      for (int in = 0; in < ci; in++) {
        for (int out = 0; out < co; out++) {
          turned[(out * ci + in) * taps + tap] = weights[(tap * ci + in) * co + out];
        }
      }
    }
    return turned;
  }

  private static void assertSame(double[] actual, double[] expected) {
    assertThat(actual).containsExactly(expected, within(1e-12));
  }
}
