package org.afterhash.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.RetrofitQuote;
import org.afterhash.domain.estimate.SiteValue;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.portal.web.Json;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A fleet's valuation as a spreadsheet: numbers are numbers, texts are never formulas, the same
 * bytes for the same valuation.
 */
public final class ValuationWorkbook {
  private static final String USD = "#,##0";
  private static final String USD_PER_HOUR = "0.00";
  private static final String USD_PER_KWH = "0.000";
  private static final String COUNT = "#,##0";
  private static final String SHARE = "0%";
  private static final String TEXT = "@";
  private static final String CREATED = "<dcterms:created [^>]*>[^<]*</dcterms:created>";

  private final FleetValuation v;
  private final GpuCatalogue cards;
  private final Workbook book;

  private ValuationWorkbook(FleetValuation v, GpuCatalogue cards, Workbook book) {
    this.v = v;
    this.cards = cards;
    this.book = book;
  }

  /**
   * The spreadsheet.
   *
   * @param about what stands on its first sheet: labels and texts
   * @param date of all times that the file states
   */
  public static byte[] bytes(
      FleetValuation v, GpuCatalogue cards, Map<String, String> about, LocalDate date) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Afterhash", null)) {
      new ValuationWorkbook(v, cards, book).write(about);
      book.finish();
      return dated(bytes.toByteArray(), date);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A column's head and the format of its cells. */
  private record Column(String head, String format, int width) {
    static Column text(String head, int width) {
      return new Column(head, TEXT, width);
    }

    static Column usd(String head) {
      return new Column(head, USD, 14);
    }

    static Column rate(String head, String format) {
      return new Column(head, format, 14);
    }

    static Column share(String head) {
      return new Column(head, SHARE, 14);
    }

    static Column count(String head) {
      return new Column(head, COUNT, 10);
    }
  }

  private void write(Map<String, String> about) throws IOException {
    sheet(
        "Report",
        List.of(Column.text("What", 28), Column.text("Says", 100)),
        about.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList());
    sheet("Totals", interval(Column.text("The whole fleet", 34)), totals());
    sheet("Cards", cardColumns(), v.lines().stream().map(this::card).toList());
    sheet(
        "Selling plan",
        interval(Column.count("Months of selling")),
        v.paces().stream().map(p -> row(p.months(), p.value())).toList());
    sheet("Sites", siteColumns(), v.sites().stream().map(ValuationWorkbook::site).toList());
    sheet("Renting", rentColumns(), v.quotes().stream().map(this::quote).toList());
    sheet(
        "Uncertainty",
        List.of(Column.text("Input", 50), Column.share("Part of the uncertainty")),
        v.drivers().stream().map(d -> row(d.label(), d.share())).toList());
    List<List<@Nullable Object>> notes = new ArrayList<>();
    v.flags().forEach(flag -> notes.add(row("To know", flag)));
    v.assumedInputs().forEach(assumed -> notes.add(row("Assumed", assumed)));
    sheet("Notes", List.of(Column.text("Kind", 12), Column.text("Sentence", 110)), notes);
  }

  private static List<Column> interval(Column first) {
    return List.of(
        first,
        Column.usd("Low (5%), USD"),
        Column.usd("Median, USD"),
        Column.usd("High (95%), USD"),
        Column.usd("Mean, USD"));
  }

  private List<List<@Nullable Object>> totals() {
    var rows = new ArrayList<List<@Nullable Object>>();
    rows.add(row("Paid, as stated", null, v.spend().book(), null, null));
    rows.add(row("Paid, imputed", null, v.spend().imputed(), null, null));
    rows.add(row("Second-hand value", v.resale()));
    rows.add(row("Recoverable", v.recoverable()));
    for (FleetValuation.ByAction each : v.alternatives()) {
      rows.add(row(each.outcome().word() + " with " + each.cards() + " cards", each.value()));
    }
    rows.add(row("Cost of waiting, a week", v.waiting()));
    return rows;
  }

  private static List<Column> cardColumns() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.text("Card", 26),
                Column.count("Cards"),
                Column.text("Condition", 12),
                Column.usd("Paid each, USD"),
                Column.text("Paid is", 10),
                Column.text("What to do", 18),
                Column.text("Counted as", 12),
                Column.usd("All of them, low, USD"),
                Column.usd("All of them, median, USD"),
                Column.usd("All of them, high, USD")));
    for (Outcome outcome : Outcome.values()) {
      String word = outcome.word();
      columns.add(Column.usd(word + " each, low, USD"));
      columns.add(Column.usd(word + " each, median, USD"));
      columns.add(Column.usd(word + " each, high, USD"));
      columns.add(Column.share(word + ", best in so much of the outcomes"));
    }
    columns.add(Column.text("Newest price", 14));
    columns.add(Column.count("Offers"));
    columns.add(Column.text("Site", 20));
    return columns;
  }

  private List<@Nullable Object> card(FleetValuation.Line line) {
    Decision decision = line.decision();
    FleetValuation.PriceEvidence evidence = line.evidence();
    Double paid = line.spentPerCard();
    List<@Nullable Object> row =
        row(
            cards.get(line.holding().model()).name(),
            line.holding().count(),
            line.holding().condition().word(),
            paid,
            paid == null ? null : line.imputed() ? "imputed" : "stated",
            decision == null
                ? "no price is known"
                : decision.tooClose() ? "too close to call" : decision.best().word());
    row.addAll(all(line));
    for (Outcome outcome : Outcome.values()) {
      Decision.Action action = decision == null ? null : decision.of(outcome);
      row.addAll(
          action != null && action.isPossible()
              ? row(
                  action.value().p5(),
                  action.value().p50(),
                  action.value().p95(),
                  action.bestProbability())
              : row(null, null, null, null));
    }
    row.add(evidence == null ? null : evidence.newest().toString());
    row.add(evidence == null ? null : evidence.offers());
    row.add(line.holding().site());
    return row;
  }

  /** What is counted for all cards of a line, and as what. */
  private static List<@Nullable Object> all(FleetValuation.Line line) {
    Decision decision = line.decision();
    if (decision == null) {
      return row(null, null, null, null);
    }
    Distribution each = decision.of(decision.best()).value();
    Distribution all = each.times(line.holding().count(), each.unit());
    return row(decision.best().word(), all.p5(), all.p50(), all.p95());
  }

  private static List<Column> rentColumns() {
    return List.of(
        Column.text("Card", 26),
        Column.count("Cards"),
        Column.text("Work", 22),
        Column.text("Fails on", 40),
        Column.usd("Paid first, each, USD"),
        Column.usd("More than a sale, each, low, USD"),
        Column.usd("More than a sale, each, median, USD"),
        Column.usd("More than a sale, each, high, USD"),
        Column.rate("Market rent, USD an hour", USD_PER_HOUR),
        Column.rate("Pays from a rent of, USD an hour", USD_PER_HOUR),
        Column.share("Use"),
        Column.share("Pays from a use of"),
        Column.count("Months to money back"),
        Column.text("Site", 20));
  }

  private static List<Column> siteColumns() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.text("Site", 26),
                Column.count("Cards"),
                Column.rate("Power, USD a kWh", USD_PER_KWH),
                Column.text("Power is", 10)));
    for (Outcome outcome : Outcome.values()) {
      columns.add(Column.count("Cards to " + outcome.word()));
    }
    columns.addAll(interval(Column.usd("Second-hand value, median, USD")));
    return columns;
  }

  private static List<@Nullable Object> site(SiteValue of) {
    List<@Nullable Object> row =
        row(
            of.name() == null ? "no site named" : of.name(),
            of.gpus(),
            of.powerPrice(),
            of.powerStated() ? "stated" : "assumed");
    for (Outcome outcome : Outcome.values()) {
      row.add(of.best().getOrDefault(outcome, 0L));
    }
    row.addAll(row(of.resale().p50(), of.recoverable()));
    return row;
  }

  private List<@Nullable Object> quote(RetrofitQuote q) {
    String fails =
        String.join(", ", q.gates().stream().filter(g -> !g.passes()).map(g -> g.label()).toList());
    return row(
        cards.get(q.model()).name(),
        q.cards(),
        q.label(),
        fails,
        q.upFront(),
        q.gain().p5(),
        q.gain().p50(),
        q.gain().p95(),
        q.marketRent(),
        q.breakEvenRent(),
        q.use(),
        q.breakEvenUse(),
        q.paybackMonths(),
        q.site());
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  private static List<@Nullable Object> row(Object first, Distribution d) {
    return row(first, d.p5(), d.p50(), d.p95(), d.mean());
  }

  private void sheet(String name, List<Column> columns, List<List<@Nullable Object>> rows)
      throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    Worksheet sheet = book.newWorksheet(name);
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(0, c, columns.get(c).head);
      sheet.width(c, columns.get(c).width);
      sheet.style(0, c).bold().wrapText(true).set();
    }
    sheet.freezePane(1, 1);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        cell(sheet, r + 1, c, rows.get(r).get(c), columns.get(c));
      }
    }
    sheet.finish();
  }

  private static void cell(
      Worksheet sheet, int row, int column, @Nullable Object value, Column of) {
    if (value instanceof Double number) {
      sheet.value(row, column, Json.figure(number));
      sheet.style(row, column).format(of.format).set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(of.format).set();
    } else if (value != null) {
      sheet.value(row, column, value.toString());
      sheet.style(row, column).wrapText(of.width > 60).set();
    }
  }

  /** The writer notes when it ran; here every time is the date of the data. */
  private static byte[] dated(byte[] file, LocalDate date) throws IOException {
    var bytes = new ByteArrayOutputStream();
    String created =
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date + "T00:00:00Z</dcterms:created>";
    try (ZipFile in = ZipFile.builder().setByteArray(file).get();
        var out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(date.atStartOfDay());
        out.putNextEntry(copy);
        byte[] content = in.getInputStream(entry).readAllBytes();
        out.write(
            entry.getName().equals("docProps/core.xml")
                ? new String(content, UTF_8).replaceAll(CREATED, created).getBytes(UTF_8)
                : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
