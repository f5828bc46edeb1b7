package org.afterhash.portal.chart;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.TimeChart.Series;

/** What a chart over time says in each month, for a pointer on that month's column. */
final class TimeTips {
  private final TimeChart chart;
  private final Map<YearMonth, StringBuilder> tips = new TreeMap<>();

  private TimeTips(TimeChart chart) {
    this.chart = chart;
  }

  /** Draws a column for each month that has a value. */
  static void draw(TimeChart chart, TimeAxes axes, Canvas canvas) {
    TimeTips tips = new TimeTips(chart);
    for (Series series : chart.series()) {
      if (series instanceof Band band) {
        band.points().forEach(point -> tips.add(band.name(), point));
      } else {
        ((Observed) series).points().forEach(point -> tips.add(series.name(), point));
      }
    }
    tips.tips.forEach((month, words) -> canvas.column(axes.column(month), words.toString()));
  }

  private void add(String name, BandPoint point) {
    StringBuilder words = begin(name, point.month());
    chart.unit().append(words, point.value().p50());
    chart.unit().appendRange(words.append(" ("), point.value().p5(), point.value().p95());
    words.append(")");
  }

  private void add(String name, ObservedPoint point) {
    StringBuilder words = begin(name, point.month());
    chart.unit().append(words, point.value());
    if (point.sample() == Sample.THIN) {
      words.append(", thin sample");
    }
  }

  private StringBuilder begin(String name, YearMonth month) {
    StringBuilder words = tips.get(month);
    if (words == null) {
      words = new StringBuilder(48).append(TimeWords.name(month)).append(": ");
      tips.put(month, words);
    } else {
      words.append("; ");
    }
    if (chart.series().size() > 1) {
      words.append(name).append(" ");
    }
    return words;
  }
}
