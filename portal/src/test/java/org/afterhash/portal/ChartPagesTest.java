package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.portal.RunningPortal.Site;
import org.afterhash.portal.chart.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every chart at its address: what is drawn, what is tabulated and what is exported agree. */
@ExtendWith(RunningPortal.class)
final class ChartPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> VALUES =
      List.of("low", "mid", "high", "lower_quartile", "upper_quartile");

  private static final Map<String, Unit> UNITS =
      Map.of(
          "USD", Unit.USD,
          "1", Unit.SHARE,
          "USD/h", Unit.USD_PER_HOUR,
          "USD/kWh", new Unit("USD/kWh", "$", "", 1, 3),
          "TH/s", new Unit("TH/s", "", " TH/s", 1, 0),
          "count", Unit.COUNT);

  @Test
  void everyChartOfTheCatalogueTabulatesAndDrawsTheNumbersThatItExports(Site site)
      throws Exception {
    List<String> slugs = new ArrayList<>();
    for (JsonNode chart : JSON.readTree(site.get("/api/v1/charts").body()).get("charts")) {
      slugs.add(chart.get("slug").asText());
    }
    assertThat(slugs).hasSizeGreaterThan(50);
    for (String slug : slugs) {
      List<NamedCsvRecord> exported = csv(site.get("/charts/" + slug + ".csv").body());
      assertTabulated(slug, tabulated(site.get("/charts/" + slug + "?tab=table").body()), exported);
      String svg = site.get("/charts/" + slug + ".svg").body();
      assertThat(svg).contains("<title id=", "<desc id=").doesNotContain("NaN", "Infinity");
      assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
          .describedAs(slug + ": an outside address")
          .doesNotContain("http", "href", "url(");
      if (exported.get(0).getHeader().contains("month")) {
        assertDrawn(slug, svg, exported);
      } else if (exported.stream().noneMatch(row -> row.getField("label").endsWith("-06"))) {
        assertThat(svg)
            .contains(
                exported.stream()
                    .map(
                        row ->
                            row.getField("mid").isEmpty() ? "" : written(row, row.getField("mid")))
                    .toList());
      }
    }
  }

  /** Each number exported stands in the table; its sixth digit may have decided the last one. */
  private static void assertTabulated(
      String slug, List<String> table, List<NamedCsvRecord> exported) {
    List<String> left = new ArrayList<>(table);
    List<Set<String>> open = new ArrayList<>();
    for (NamedCsvRecord row : exported) {
      for (String value : VALUES) {
        String number = row.getField(value);
        if (!number.isEmpty()) {
          open.add(writings(UNITS.get(row.getField("unit")), Double.parseDouble(number)));
        }
      }
    }
    open.sort(Comparator.comparingInt(Set::size));
    for (Set<String> writings : open) {
      assertThat(writings.stream().anyMatch(left::remove))
          .describedAs(slug + ": " + writings + " of " + left)
          .isTrue();
    }
    assertThat(left).describedAs(slug).isEmpty();
  }

  private static Set<String> writings(Unit unit, double exact) {
    return Stream.of(exact, exact * (1 - 1e-6), exact * (1 + 1e-6))
        .map(unit::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String written(NamedCsvRecord row, String number) {
    return UNITS.get(row.getField("unit")).text(Double.parseDouble(number));
  }

  private static List<String> tabulated(String page) {
    return Pattern.compile("<td class=\"num\">([^<]+)</td>")
        .matcher(page)
        .results()
        .map(cell -> cell.group(1))
        .toList();
  }

  /** Up to three decimals, the vertical place of each point is a linear function of its value. */
  private static void assertDrawn(String slug, String svg, List<NamedCsvRecord> exported) {
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (NamedCsvRecord row : exported) {
      series
          .computeIfAbsent(row.getField("series"), name -> new ArrayList<>())
          .add(Double.parseDouble(row.getField("mid")));
    }
    List<Double> values =
        svg.contains("c-median")
            ? series.values().stream().flatMap(List::stream).toList()
            : series.values().iterator().next();
    // Of points that no line joins, the sample beside the name is a point alone.
    String name = series.keySet().iterator().next();
    String sample = "<circle[^>]*/>\\n(?=<text[^>]*>" + Pattern.quote(name) + "<)";
    List<Double> drawn = places(svg.replaceAll(sample, ""));
    assertThat(drawn).describedAs(slug).hasSameSizeAs(values);
    int low = values.indexOf(values.stream().min(Double::compare).orElseThrow());
    int high = values.indexOf(values.stream().max(Double::compare).orElseThrow());
    double rise = values.get(high) - values.get(low);
    for (int i = 0; i < values.size() && rise > 0; i++) {
      double part = (values.get(i) - values.get(low)) / rise;
      double expected = drawn.get(low) + part * (drawn.get(high) - drawn.get(low));
      assertThat(drawn.get(i)).describedAs(slug + ", value " + i).isCloseTo(expected, within(0.02));
    }
  }

  /** Vertical places of the medians', or else of the first observed series', points. */
  private static List<Double> places(String file) {
    // Beside a series' name stands a sample of its line and mark.
    String sample = "<path class=\"c-first\"(?![^>]*linejoin)[^>]*/>\\n<circle[^>]*/>";
    String svg = file.replaceAll(sample, "");
    List<String[]> medians = line(svg, "median").toList();
    if (!medians.isEmpty()) {
      return medians.stream().map(pair -> Double.valueOf(pair[1])).toList();
    }
    var places = new TreeMap<Double, Double>();
    line(svg, "first")
        .forEach(pair -> places.put(Double.valueOf(pair[0]), Double.valueOf(pair[1])));
    Pattern.compile("<circle class=\"c-first-[^>]* cx=\"([^\"]+)\" cy=\"([^\"]+)\"")
        .matcher(svg)
        .results()
        .forEach(at -> places.put(Double.valueOf(at.group(1)), Double.valueOf(at.group(2))));
    return List.copyOf(places.values());
  }

  private static Stream<String[]> line(String svg, String role) {
    return Pattern.compile(
            "<path class=\"c-" + role + "\"[^>]* stroke-linejoin=\"round\" d=\"([^\"]+)\"")
        .matcher(svg)
        .results()
        .flatMap(path -> Stream.of(path.group(1).substring(1).split("L", -1)))
        .map(pair -> pair.split(" ", -1));
  }

  @Test
  void theChosenMonthsAreThoseOfTheTableThePictureAndTheFilteredCsv(Site site) throws Exception {
    String months = "time=2021-01..2021-06";
    String page = site.get("/charts/industry-spend?tab=table&" + months).body();
    assertThat(tabulated(page)).hasSize(6 * 5);
    assertThat(page).contains("csvType=filtered&amp;time=2021-01..2021-06");
    List<NamedCsvRecord> filtered =
        csv(site.get("/charts/industry-spend.csv?csvType=filtered&" + months).body());
    assertThat(filtered.stream().map(row -> row.getField("month")))
        .containsExactly("2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06");
    assertThat(csv(site.get("/charts/industry-spend.csv?" + months).body())).hasSize(86);
    String svg = site.get("/charts/industry-spend.svg?" + months).body();
    assertThat(places(svg)).hasSize(6);
    assertThat(svg).contains("Shown: Jan 2021 to Jun 2021");
    assertThat(site.get("/charts/industry-spend?time=earliest..2015-09&tab=table").body())
        .contains("Aug 2015", "Sep 2015")
        .doesNotContain("Oct 2015");
    assertThat(site.get("/charts/industry-spend?time=2022-08..latest&tab=table").body())
        .contains("Aug 2022", "Sep 2022")
        .doesNotContain("Jul 2022");
  }

  @Test
  void whatCannotBeShownIsRefusedWithTheReason(Site site) throws Exception {
    assertRefused(site, "/charts/industry-spend?time=2021", "takes months such as");
    assertRefused(site, "/charts/industry-spend?time=2021-13..latest", "takes months such as");
    assertRefused(site, "/charts/industry-spend?time=2021-06..2021-01", "ends before it begins");
    assertRefused(site, "/charts/industry-spend?time=2030-01..latest", "from 2015-08 to 2022-09");
    assertRefused(site, "/charts/spend-claims?time=2021-01..latest", "not one over time");
    assertRefused(site, "/charts/industry-spend?tab=map", "chart, table");
    assertRefused(site, "/charts/industry-spend.csv?csvType=some", "full, filtered");
    assertRefused(site, "/charts/industry-spend.csv?bom=yes", "0, 1");
    assertRefused(site, "/charts/industry-spend?zoom=2", "no parameter");
  }

  @Test
  void aChartAndItsFilesAnswerTheQuestionThatIsAsked(Site site) throws Exception {
    String asked = "?scenario=ai_boom&valuationDate=2023-05&saleMonths=6";
    JsonNode base = JSON.readTree(site.get("/charts/recoverable-share.json").body());
    JsonNode other = JSON.readTree(site.get("/charts/recoverable-share.json" + asked).body());
    JsonNode api = JSON.readTree(site.get("/api/v1/industry" + asked).body());
    assertThat(other.get("scenario").asText()).isEqualTo("ai_boom");
    assertThat(other.get("data")).isNotEqualTo(base.get("data"));
    assertThat(other.get("data").toString()).contains(api.at("/recoverable/share/p50").toString());
    assertThat(other.get("permalink").asText()).endsWith("/charts/recoverable-share" + asked);

    String page = site.get("/charts/recoverable-share" + asked).body();
    String escaped = asked.replace("&", "&amp;");
    assertThat(page)
        .contains("/charts/recoverable-share.csv" + escaped, "recoverable-share.svg" + escaped);
    JsonNode about =
        JSON.readTree(site.get("/charts/recoverable-share.metadata.json" + asked).body());
    assertThat(about.at("/assumptions/saleMonths").asText()).isEqualTo("6");
    assertThat(
            site.get("/charts/recoverable-share.csv" + asked)
                .headers()
                .firstValue("Content-Disposition"))
        .hasValueSatisfying(name -> assertThat(name).contains("recoverable-share_ai_boom_"));

    assertRefused(site, "/charts/recoverable-share?saleMonths=40", "from 1 to 36");
    assertRefused(site, "/charts/recoverable-share?valuationDate=2021-01", "from 2022-09 to");
    assertRefused(site, "/charts/network-hashrate?scenario=base", "leave \"scenario\" out");
  }

  private static void assertRefused(Site site, String path, String reason) throws Exception {
    HttpResponse<String> refusal = site.get(path);
    assertThat(refusal.statusCode()).describedAs(path).isEqualTo(400);
    assertThat(JSON.readTree(refusal.body()).get("detail").asText()).contains(reason);
  }

  @Test
  void aChartCanBeQuotedAndCitedAndItsColumnsAreExplained(Site site) throws Exception {
    String page = site.get("/charts/industry-spend").body();
    assertThat(page)
        .containsPattern("spent about \\$\\d+bn \\(nine chances in ten: \\$\\d+–\\d+bn\\)")
        .containsPattern("http://localhost:8080/v/[0-9a-f-]+/charts/industry-spend")
        .contains("@misc{afterhash-industry-spend-", "processed by Afterhash");
    JsonNode about = JSON.readTree(site.get("/charts/industry-spend.metadata.json").body());
    assertThat(about.has("activeFilters")).describedAs("none is chosen, and it says so").isTrue();
    assertThat(about.at("/chart/originalChartUrl").asText())
        .isEqualTo("http://localhost:8080/charts/industry-spend");
    assertThat(about.at("/columns/mid/unit").asText()).isEqualTo("USD");
    assertThat(about.at("/columns/mid/timespan").asText()).isEqualTo("2015-08/2022-09");
    List<String> columns = new ArrayList<>();
    about.get("columns").fieldNames().forEachRemaining(columns::add);
    String csv = site.get("/charts/industry-spend.csv?bom=1").body();
    assertThat(csv.substring(1)).startsWith(String.join(",", columns) + "\r\n");
    assertThat(csv.charAt(0)).isEqualTo('\uFEFF');
    for (String column : columns) {
      assertThat(about.at("/columns/" + column + "/descriptionShort").asText())
          .describedAs(column)
          .isNotEmpty();
    }
  }

  private static List<NamedCsvRecord> csv(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  @Test
  void theListShowsPicturesThatCanBeReadInASmallSpace(Site site) throws Exception {
    String list = site.get("/charts").body();
    assertThat(list).contains("/charts/recoverable-share.svg?imWidth=340");
    assertThat(list).contains("Price of the RTX 3070").doesNotContain("rtx-3070.svg?imWidth");
    assertThat(site.get("/charts/recoverable-share.svg?imWidth=340").body())
        .containsPattern("viewBox=\"-?\\d+ -?\\d+ 3\\d\\d ");
    assertThat(site.get("/charts/recoverable-share.svg").body())
        .containsPattern("viewBox=\"-?\\d+ -?\\d+ 9\\d\\d ");
  }
}
