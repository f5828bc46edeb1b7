package org.afterhash.portal.pivot;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.SourceLink;

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
      String period,
      String metric,
      String value,
      String note,
      String confidence,
      SourceLink source) {}

  static PivotView of(Edited edited, Shown promises, Shown shares) {
    List<PivotReport> reports = edited.market().pivots();
    List<Company> companies =
        reports.stream()
            .collect(Collectors.groupingBy(PivotReport::company, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(company -> company(edited, company.getKey(), company.getValue()))
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
        Formats.day(edited.market().vintage().date()),
        promises,
        shares,
        companies);
  }

  private static Company company(Edited edited, String name, List<PivotReport> reports) {
    return new Company(
        name,
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
        reports.stream().filter(PivotReport::isPromise).map(one -> row(edited, one)).toList(),
        reports.stream()
            .filter(report -> !report.isPromise())
            .map(one -> row(edited, one))
            .toList());
  }

  private static Row row(Edited edited, PivotReport report) {
    Double value = report.value();
    return new Row(
        report.period(),
        report.metric(),
        value == null ? "in words" : Formats.plain(value) + " " + report.unit(),
        report.note(),
        report.confidence().name().toLowerCase(Locale.ROOT),
        SourceLink.of(edited.market(), report.source()));
  }
}
