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

  static double[] biasAndRelu(double[] values, double[] bias) {
    double[] changed = new double[values.length];
    for (int each = 0; each < values.length; each++) {
      changed[each] = Math.max(0, values[each] + bias[each % bias.length]);
    }
    return changed;
  }
}
