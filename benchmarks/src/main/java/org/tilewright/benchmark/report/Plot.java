package org.tilewright.benchmark.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.tilewright.benchmark.contest.Comparison;

/** Every contender's share of the roofline, workload by workload. */
record Plot(Report report) {
  private static final int HEIGHT = 700;
  private static final int LEAST_WIDTH = 800;
  private static final int WIDTH_OF_A_ROW = 24;
  private static final int LABELS_UPRIGHT = 90;

  void write(Path file) throws IOException {
    if (report.rows().isEmpty()) return;
    BitmapEncoder.saveBitmap(chart(), file.toString(), BitmapFormat.PNG);
  }

  private CategoryChart chart() {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(Math.max(LEAST_WIDTH, 200 + WIDTH_OF_A_ROW * report.rows().size()))
            .height(HEIGHT)
            .title(report.machine())
            .yAxisTitle("% of roofline")
            .build();
    CategoryStyler styler = chart.getStyler();
    styler.setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
    styler.setXAxisLabelRotation(LABELS_UPRIGHT);
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setYAxisMin(0.0);
    List<String> names = report.rows().stream().map(Comparison::name).toList();
    for (Column column : report.columns()) {
      List<Double> shares = report.rows().stream().map(row -> percent(row, column)).toList();
      if (shares.stream().anyMatch(each -> !each.isNaN())) {
        chart.addSeries(column.title(), names, shares);
      }
    }
    return chart;
  }

  private static Double percent(Comparison row, Column column) {
    return row.standing(column.contender())
        .map(each -> 100 * row.rooflineFraction(each))
        .orElse(Double.NaN);
  }
}
