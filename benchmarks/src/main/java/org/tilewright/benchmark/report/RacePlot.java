package org.tilewright.benchmark.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.tilewright.benchmark.race.Curve;
import org.tilewright.benchmark.race.Mark;
import org.tilewright.benchmark.race.Results;
import org.tilewright.benchmark.race.Step;
import org.tilewright.benchmark.race.Variant;

/** The best so far of every variant, mean of workloads and seeds, as it grows. */
record RacePlot(String title, Results results) {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 650;

  /** Points of a curve over time, equally far from each other on a logarithmic axis. */
  private static final int POINTS = 120;

  /** Where the axis of time begins, as a share of its end. */
  private static final double BEGINNING = 1e-3;

  void againstTrials(Path file) throws IOException {
    double[] trials =
        LongStream.rangeClosed(1, longest().trials()).mapToDouble(each -> each).toArray();
    save(chart("trials", trials, count -> new Mark.Trials((long) count)), file);
  }

  void againstSeconds(Path file) throws IOException {
    double longest =
        results.curves().stream().mapToDouble(each -> each.end().seconds()).max().orElse(1);
    double[] seconds =
        IntStream.rangeClosed(0, POINTS)
            .mapToDouble(each -> longest * Math.pow(BEGINNING, 1 - each / (double) POINTS))
            .toArray();
    save(chart("seconds", seconds, Mark.Seconds::new), file);
  }

  private Step longest() {
    return results.curves().stream()
        .map(Curve::end)
        .reduce((one, other) -> one.trials() >= other.trials() ? one : other)
        .orElseThrow();
  }

  private XYChart chart(String axis, double[] positions, DoubleFunction<Mark> mark) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(axis)
            .yAxisTitle("best so far, fraction of the optimum")
            .build();
    XYStyler styler = chart.getStyler();
    styler.setXAxisLogarithmic(true);
    styler.setYAxisMax(1.0);
    styler.setLegendPosition(LegendPosition.OutsideE);
    List<Mark> marks = DoubleStream.of(positions).mapToObj(mark).toList();
    for (Variant each : results.variants()) {
      chart.addSeries(each.name(), positions, means(each, marks)).setMarker(SeriesMarkers.NONE);
    }
    return chart;
  }

  private double[] means(Variant variant, List<Mark> marks) {
    return marks.stream().mapToDouble(each -> results.fractions(variant, each).mean()).toArray();
  }

  private static void save(XYChart chart, Path file) throws IOException {
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
  }
}
