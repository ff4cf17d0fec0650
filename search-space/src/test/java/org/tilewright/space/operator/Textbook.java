package org.tilewright.space.operator;

/** The operators once more, as loops over plain arrays that know nothing of nests and accesses. */
final class Textbook {
  private Textbook() {}

  static double[] matmul(double[] a, double[] b, int m, int n, int k) {
    double[] c = new double[m * n];
    for (int row = 0; row < m; row++) {
      for (int column = 0; column < n; column++) {
        for (int each = 0; each < k; each++) {
          c[row * n + column] += a[row * k + each] * b[each * n + column];
        }
      }
    }
    return c;
  }

  /** Exponentials of each row less its largest element, divided by their sum. */
  static double[] softmax(double[] x, int m) {
    int n = x.length / m;
    double[] y = new double[x.length];
    for (int row = 0; row < m; row++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int each = row * n; each < (row + 1) * n; each++) max = Math.max(max, x[each]);
      double sum = 0;
      for (int each = row * n; each < (row + 1) * n; each++) sum += Math.exp(x[each] - max);
      for (int each = row * n; each < (row + 1) * n; each++)
        y[each] = Math.exp(x[each] - max) / sum;
    }
    return y;
  }

  /** Each row less its mean, divided by its standard deviation, scaled and shifted. */
  static double[] layerNorm(double[] x, double[] gamma, double[] beta, double eps) {
    int n = gamma.length;
    double[] y = new double[x.length];
    for (int row = 0; row < x.length / n; row++) {
      double mean = 0;
      for (int each = 0; each < n; each++) mean += x[row * n + each] / n;
      double variance = 0;
      for (int each = 0; each < n; each++) variance += Math.pow(x[row * n + each] - mean, 2) / n;
      for (int each = 0; each < n; each++) {
        double normal = (x[row * n + each] - mean) / Math.sqrt(variance + eps);
        y[row * n + each] = normal * gamma[each] + beta[each];
      }
    }
    return y;
  }

  /** The square root of the sum of squares. */
  static double length(double[] vector) {
    double sum = 0;
    for (double each : vector) sum += each * each;
    return Math.sqrt(sum);
  }

  /** Turns a matrix of {@code rows} rows over. */
  static double[] transposed(double[] matrix, int rows, int columns) {
    double[] turned = new double[matrix.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column * rows + row] = matrix[row * columns + column];
      }
    }
    return turned;
  }

  /** An image of {@code depth x height x width}, channels last; a missing dimension is 1. */
  record Image(int batch, int depth, int height, int width, int channels) {

    int at(int n, int d, int h, int w, int c) {
      return (((n * depth + d) * height + h) * width + w) * channels + c;
    }

    int pixels() {
      return depth * height * width;
    }
  }

  /** Kernel extents, then zeros in front, above and left of the image. */
  record Kernel(int depth, int height, int width, int front, int top, int left) {}

  /** Weights are {@code [kd][kh][kw][ci/groups][co]}. */
  static double[] convolution(
      Image in, double[] input, Kernel kernel, double[] weights, Image out, int s, int d, int g) {
    double[] output = new double[out.batch() * out.pixels() * out.channels()];
    int inGroup = in.channels() / g;
    int outGroup = out.channels() / g;
    for (int n = 0; n < out.batch(); n++) {
      for (int z = 0; z < out.depth(); z++) {
        for (int y = 0; y < out.height(); y++) {
          for (int x = 0; x < out.width(); x++) {
            for (int co = 0; co < out.channels(); co++) {
              double sum = 0;
              for (int kz = 0; kz < kernel.depth(); kz++) {
                int iz = z * s + kz * d - kernel.front();
                if (iz < 0 || iz >= in.depth()) continue;
                for (int ky = 0; ky < kernel.height(); ky++) {
                  int iy = y * s + ky * d - kernel.top();
                  if (iy < 0 || iy >= in.height()) continue;
                  for (int kx = 0; kx < kernel.width(); kx++) {
                    int ix = x * s + kx * d - kernel.left();
                    if (ix < 0 || ix >= in.width()) continue;
                    for (int ci = 0; ci < inGroup; ci++) {
                      int tap = (kz * kernel.height() + ky) * kernel.width() + kx;
                      sum +=
                          input[in.at(n, iz, iy, ix, co / outGroup * inGroup + ci)]
                              * weights[(tap * inGroup + ci) * out.channels() + co];
                    }
                  }
                }
              }
              output[out.at(n, z, y, x, co)] = sum;
            }
          }
        }
      }
    }
    return output;
  }

  /** The largest value of each window, or the mean in which padding counts as zeros. */
  static double[] pooling(
      Image in, double[] input, Kernel kernel, Image out, int s, boolean maximum) {
    double[] output = new double[out.batch() * out.pixels() * out.channels()];
    for (int n = 0; n < out.batch(); n++) {
      for (int y = 0; y < out.height(); y++) {
        for (int x = 0; x < out.width(); x++) {
          for (int c = 0; c < out.channels(); c++) {
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int ky = 0; ky < kernel.height(); ky++) {
              for (int kx = 0; kx < kernel.width(); kx++) {
                int iy = y * s + ky - kernel.top();
                int ix = x * s + kx - kernel.left();
                if (iy < 0 || iy >= in.height() || ix < 0 || ix >= in.width()) continue;
                largest = Math.max(largest, input[in.at(n, 0, iy, ix, c)]);
                sum += input[in.at(n, 0, iy, ix, c)];
              }
            }
            double mean = sum / (kernel.height() * kernel.width());
            output[out.at(n, 0, y, x, c)] = maximum ? largest : mean;
          }
        }
      }
    }
    return output;
  }

  /** Adds the kernel, times each input pixel, to the output; weights {@code [kh][kw][ci][co]}. */
  static double[] transposedConvolution(
      Image in, double[] input, Kernel kernel, double[] weights, Image out, int s) {
    double[] output = new double[out.batch() * out.pixels() * out.channels()];
    for (int n = 0; n < in.batch(); n++) {
      for (int y = 0; y < in.height(); y++) {
        for (int x = 0; x < in.width(); x++) {
          for (int ky = 0; ky < kernel.height(); ky++) {
            for (int kx = 0; kx < kernel.width(); kx++) {
              int oy = y * s + ky - kernel.top();
              int ox = x * s + kx - kernel.left();
              if (oy < 0 || oy >= out.height() || ox < 0 || ox >= out.width()) continue;
              for (int ci = 0; ci < in.channels(); ci++) {
                for (int co = 0; co < out.channels(); co++) {
                  int tap = ky * kernel.width() + kx;
                  output[out.at(n, 0, oy, ox, co)] +=
                      input[in.at(n, 0, y, x, ci)]
                          * weights[(tap * in.channels() + ci) * out.channels() + co];
                }
              }
            }
          }
        }
      }
    }
    return output;
  }

  /** A convolution for each row and column of capsules; {@code cap} rows in each. */
  static double[] capsules(
      Image in, double[] input, Kernel kernel, double[] weights, Image out, int s, int cap) {
    double[] output = new double[out.batch() * out.pixels() * cap * cap * out.channels()];
    int taps = kernel.height() * kernel.width();
    for (int row = 0; row < cap; row++) {
      for (int column = 0; column < cap; column++) {
        for (int middle = 0; middle < cap; middle++) {
          double[] image = inner(input, in.pixels(), cap * cap, row * cap + middle, in.channels());
          double[] matrix =
              inner(
                  weights, taps, cap * cap, middle * cap + column, in.channels() * out.channels());
          double[] sums = convolution(in, image, kernel, matrix, out, s, 1, 1);
          for (int each = 0; each < sums.length; each++) {
            int pixel = each / out.channels();
            int channel = each % out.channels();
            output[((pixel * cap + row) * cap + column) * out.channels() + channel] += sums[each];
          }
        }
      }
    }
    return output;
  }

  /** Of {@code [outer][middle][inner]} all elements at one middle position. */
  private static double[] inner(double[] values, int outer, int middle, int at, int inner) {
    double[] picked = new double[outer * inner];
    for (int each = 0; each < outer; each++) {
      System.arraycopy(values, (each * middle + at) * inner, picked, each * inner, inner);
    }
    return picked;
  }

  static double[] scaleShiftAndRelu(double[] values, double[] scale, double[] shift) {
    double[] changed = new double[values.length];
    for (int each = 0; each < values.length; each++) {
      int channel = each % scale.length;
      changed[each] = Math.max(0, values[each] * scale[channel] + shift[channel]);
    }
    return changed;
  }

  static double[] biasAndRelu(double[] values, double[] bias) {
    double[] changed = new double[values.length];
    for (int each = 0; each < values.length; each++) {
      changed[each] = Math.max(0, values[each] + bias[each % bias.length]);
    }
    return changed;
  }

  /** Sums of the last dimension's channels, as TensorFlow Lite brings them back to eight bits. */
  static double[] requantised(
      double[] sums,
      double[] bias,
      double[] multiplier,
      double[] shift,
      int zeroPoint,
      int least,
      int most) {
    double[] output = new double[sums.length];
    for (int each = 0; each < sums.length; each++) {
      int channel = each % bias.length;
      int sum = (int) (sums[each] + bias[channel]);
      int scaled =
          multiplyByQuantizedMultiplier(sum, (int) multiplier[channel], (int) shift[channel]);
      output[each] = Math.max(least, Math.min(most, scaled + zeroPoint));
    }
    return output;
  }

  /** TensorFlow Lite's kernels/internal/common.h and gemmlowp's fixedpoint.h, line by line. */
  static int multiplyByQuantizedMultiplier(int x, int quantizedMultiplier, int shift) {
    int leftShift = shift > 0 ? shift : 0;
    int rightShift = shift > 0 ? 0 : -shift;
    long product = (long) (x << leftShift) * quantizedMultiplier;
    long nudge = product >= 0 ? 1L << 30 : 1 - (1L << 30);
    int high = (int) ((product + nudge) / (1L << 31));
    int mask = (int) ((1L << rightShift) - 1);
    int remainder = high & mask;
    int threshold = (mask >> 1) + (high < 0 ? 1 : 0);
    return (high >> rightShift) + (remainder > threshold ? 1 : 0);
  }
}
