package org.tilewright.agent.gaussian;

/**
 * What points with known values say of other points. Values are expected to have mean 0 and
 * variance 1, coordinates to lie about between 0 and 1. Not safe from several threads.
 */
public final class GaussianProcess {
  private static final double LEAST_VARIANCE = 1e-12;

  private final Kernel kernel;
  private final double[] weights;
  private final double signal;
  private final double[][] points;
  private final double[] values;
  private final Cholesky root;
  private double[] alpha = {};

  private GaussianProcess(Kernel kernel, int capacity) {
    this.kernel = kernel;
    this.weights = kernel.weights();
    this.signal = kernel.signal();
    this.points = new double[capacity][];
    this.values = new double[capacity];
    this.root = new Cholesky(capacity);
  }

  /** Hyper-parameters before any data, as {@link #improved} takes them. */
  public static double[] prior(int dimensions) {
    return Kernel.prior(dimensions).logs();
  }

  /** Hyper-parameters that explain the values better than {@code start} does. */
  public static double[] improved(
      double[] start, double[][] points, double[] values, int iterations) {
    MarginalLikelihood likelihood = new MarginalLikelihood(points, values);
    return Rprop.improve(new Kernel(start), likelihood, iterations).logs();
  }

  /**
   * A process that knows the given points.
   *
   * @param imagined how many points may be {@linkplain #imagine imagined}
   */
  public static GaussianProcess of(
      double[] hyperparameters, double[][] points, double[] values, int imagined) {
    Kernel kernel = new Kernel(hyperparameters);
    GaussianProcess process = new GaussianProcess(kernel, points.length + imagined);
    for (int i = 0; i < points.length; i++) process.add(points[i], values[i]);
    process.solve();
    return process;
  }

  private void add(double[] point, double value) {
    int at = root.size();
    root.grow(covariances(point), signal + kernel.noise());
    points[at] = point;
    values[at] = value;
  }

  private void solve() {
    alpha = root.backward(root.forward(values));
  }

  /**
   * Takes a point in that is not measured yet, as if it had the value expected of it (Ginsbourger,
   * Le Riche, Carraro 2010, "Kriging is well-suited to parallelize optimization": the believer).
   */
  public void imagine(double[] point) {
    add(point, belief(point).mean());
    solve();
  }

  /** What is believed of the signal at a point. */
  public Belief belief(double[] point) {
    double[] column = covariances(point);
    double mean = 0;
    for (int i = 0; i < column.length; i++) mean += column[i] * alpha[i];
    double known = 0;
    for (double each : root.forward(column)) known += each * each;
    return new Belief(mean, Math.sqrt(Math.max(LEAST_VARIANCE, signal - known)));
  }

  private double[] covariances(double[] point) {
    double[] column = new double[root.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = signal * Kernel.correlation(Kernel.squaredDistance(points[i], point, weights));
    }
    return column;
  }
}
