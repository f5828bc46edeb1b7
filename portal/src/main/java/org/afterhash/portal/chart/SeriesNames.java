package org.afterhash.portal.chart;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.Sample;

/** Writes names of series, each behind a sample of its line: in the plot or as a key beneath. */
final class SeriesNames {
  /** Room for the sample before a name. */
  static final double SAMPLE = 24;

  private final TimeChart chart;
  private final Size size;
  private final Canvas canvas;

  SeriesNames(TimeChart chart, Size size, Canvas canvas) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
  }

  /** A name with its sample. */
  static Box box(Label label) {
    Box words = label.box();
    return new Box(words.left() - SAMPLE, words.top(), words.right(), words.bottom());
  }

  /**
   * @param places where names stand in the plot; those without a place form a key
   * @return the y where the picture ends
   */
  double draw(List<Optional<Label>> places, double bottom) {
    double x = 0;
    double y = bottom;
    boolean key = false;
    Iterator<Look> looks = Look.inOrder();
    for (int i = 0; i < places.size(); i++) {
      TimeChart.Series series = chart.series().get(i);
      Label label = places.get(i).orElse(null);
      if (label == null) {
        double width = SAMPLE + TextWidths.of(series.name(), false) * size.text;
        if (!key || x + width > size.width) {
          x = 0;
          y += size.text * 1.6;
          key = true;
        }
        Point at = new Point(x + SAMPLE, y);
        label = new Label(series.name(), at, Anchor.START, Mark.LABEL, size.text);
        x += width + 20;
      }
      if (series instanceof Observed line) {
        drawSample(label, line, looks.next());
      } else {
        drawBandSample(label);
      }
      canvas.text(label);
    }
    return key ? y + size.text * 0.3 : y;
  }

  private void drawSample(Label label, Observed observed, Look look) {
    double y = label.at().y() - 0.36 * size.text;
    double right = label.at().x() - 6;
    if (observed.joinMonths() > 0) {
      canvas.line(look.line, new Point(right - 16, y), new Point(right, y));
    }
    long thin = observed.points().stream().filter(p -> p.sample() == Sample.THIN).count();
    boolean mostlyThin = 2 * thin > observed.points().size();
    if (observed.joinMonths() == 0 || mostlyThin) {
      Sample sample = mostlyThin ? Sample.THIN : Sample.ENOUGH;
      look.drawPoint(canvas, new Point(right - 8, y), sample);
    }
  }

  private void drawBandSample(Label label) {
    double y = label.at().y() - 0.36 * size.text;
    double right = label.at().x() - 6;
    canvas.box(Mark.BAND90, new Box(right - 16, y - 5, right, y + 5));
    canvas.line(Mark.MEDIAN, new Point(right - 16, y), new Point(right, y));
  }
}
