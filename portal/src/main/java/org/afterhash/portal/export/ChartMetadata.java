package org.afterhash.portal.export;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.afterhash.domain.estimate.Question;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.figure.Citation;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.web.Json;

/** What the columns of a figure's CSV mean, and all that is needed to cite or repeat it. */
public final class ChartMetadata {
  private static final Map<String, String> DESCRIPTIONS =
      Map.ofEntries(
          entry("month", "Month, ISO 8601"),
          entry("panel", "The panel that shows the value"),
          entry("series", "What the value is of"),
          entry("label", "What the value is of"),
          entry("detail", "Who says so, and of what time"),
          entry("kind", "estimate, observed, observed-thin (few sales or offers), claim or range"),
          entry("low", "5% quantile of the draws"),
          entry("mid", "Median of the draws, or the value observed or claimed"),
          entry("high", "95% quantile of the draws"),
          entry("lower_quartile", "25% quantile of the draws"),
          entry("upper_quartile", "75% quantile of the draws"),
          entry("unit", "Unit of the values in this row"),
          entry("obs_status", "E estimated by Afterhash, A observed or stated by somebody"));

  private static final Set<String> NUMBERS =
      Set.of("low", "mid", "high", "lower_quartile", "upper_quartile");

  private ChartMetadata() {}

  private record Answer(
      About chart,
      Map<String, Column> columns,
      Map<String, String> activeFilters,
      String edition,
      String methodologyVersion,
      String vintage,
      Map<String, String> assumptions,
      Interval interval,
      long seed,
      String license) {}

  private record About(
      String title,
      String subtitle,
      String note,
      String citation,
      String originalChartUrl,
      String selection) {}

  @JsonInclude(Include.NON_EMPTY)
  private record Column(
      String titleShort,
      String titleLong,
      String descriptionShort,
      String unit,
      String shortUnit,
      String timespan,
      String type,
      String lastUpdated,
      String citationShort,
      String citationLong) {}

  private record Interval(double level, String method) {}

  /**
   * As JSON.
   *
   * @param time the chosen months, as the address has them; empty for all
   */
  public static byte[] json(Figure figure, String time, String publicUrl) {
    var caption = figure.chart().caption();
    var edition = figure.edited().edition();
    return Json.bytes(
        new Answer(
            new About(
                caption.title(),
                caption.quantity(),
                caption.note(),
                Citation.of(figure, publicUrl).full(),
                publicUrl + figure.asked(figure.live()),
                time.isEmpty() ? "all" : "time=" + time),
            columns(figure, publicUrl),
            time.isEmpty() ? Map.of() : Map.of("time", time),
            edition.id(),
            edition.methodology(),
            edition.vintage().id(),
            assumptions(figure.question()),
            new Interval(0.9, ChartFiles.INTERVAL + ", of " + figure.question().draws() + " draws"),
            figure.question().seed(),
            ChartFiles.LICENCE));
  }

  /** Scenario, valuation date and what is taken to be known. */
  private static Map<String, String> assumptions(Question question) {
    var assumptions = new LinkedHashMap<String, String>();
    assumptions.put("scenario", question.scenario().id());
    assumptions.put("valuationDate", question.valuationDate().toString());
    question
        .whatIf()
        .values()
        .forEach((input, value) -> assumptions.put(input.word(), Questions.plain(value)));
    return assumptions;
  }

  private static Map<String, Column> columns(Figure figure, String publicUrl) {
    Chart chart = figure.chart();
    Citation citation = Citation.of(figure, publicUrl);
    String read = figure.edited().market().vintage().date().toString();
    ChartData data = ChartData.of(chart);
    var columns = new LinkedHashMap<String, Column>();
    for (int i = 0; i < data.columns().size(); i++) {
      String name = data.columns().get(i);
      boolean number = NUMBERS.contains(name);
      columns.put(
          name,
          new Column(
              name,
              number ? chart.caption().quantity() + ", " + name.replace('_', ' ') : name,
              DESCRIPTIONS.getOrDefault(name, ""),
              number ? chart.unit().name() : "",
              number ? (chart.unit().prefix() + chart.unit().suffix()).strip() : "",
              timespan(data),
              number ? "number" : name.equals("month") ? "yearmonth" : "string",
              read,
              citation.brief(),
              citation.full()));
    }
    return columns;
  }

  /** First to last month; empty where rows are not months. */
  private static String timespan(ChartData data) {
    int month = data.columns().indexOf("month");
    if (month < 0) {
      return "";
    }
    var months = new TreeSet<String>();
    data.rows().forEach(row -> months.add(String.valueOf(row.get(month))));
    return months.first() + "/" + months.last();
  }
}
