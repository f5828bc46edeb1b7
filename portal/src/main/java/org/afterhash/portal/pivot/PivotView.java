package org.afterhash.portal.pivot;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.web.Formats;

/** What the page of pivots shows. */
record PivotView(
    String headline,
    String deck,
    String vintage,
    Shown promises,
    Shown shares,
    List<Company> companies) {

  /** A company with what it promised and what it reported, each in the order of periods. */
  record Company(String name, String id, List<Row> promises, List<Row> reports) {}

  record Row(
      String period, String metric, String value, String note, String confidence, String source) {}

  static PivotView of(Edition edition, List<PivotReport> reports, Shown promises, Shown shares) {
    List<Company> companies =
        reports.stream()
            .collect(Collectors.groupingBy(PivotReport::company, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(company -> company(company.getKey(), company.getValue()))
            .toList();
    long promised = reports.stream().filter(PivotReport::isPromise).count();
    return new PivotView(
        "Miners report revenue from AI, but none of it is shown to come from repurposed gaming cards.",
        Formats.counted(reports.size(), "statement")
            + " of "
            + Formats.counted(companies.size(), "name")
            + ", "
            + promised
            + " of them promises. Where a source says which machines earned the money, they are"
            + " data-centre GPUs that were bought new, or data centres that were acquired or let.",
        Formats.day(edition.vintage().date()),
        promises,
        shares,
        companies);
  }

  private static Company company(String name, List<PivotReport> reports) {
    return new Company(
        name,
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
        reports.stream().filter(PivotReport::isPromise).map(PivotView::row).toList(),
        reports.stream().filter(report -> !report.isPromise()).map(PivotView::row).toList());
  }

  private static Row row(PivotReport report) {
    Double value = report.value();
    return new Row(
        report.period(),
        report.metric(),
        value == null ? "in words" : Formats.plain(value) + " " + report.unit(),
        report.note(),
        report.confidence().name().toLowerCase(Locale.ROOT),
        report.source().value());
  }
}
