package org.afterhash.portal.market;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.afterhash.analytics.resale.MemoryIndex;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.market.FleetShare;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.RentalRate;
import org.afterhash.domain.market.RentalRequirement;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.figure.PowerFigure;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.SourceLink;

/** What the page of the market shows. */
record MarketView(
    String headline,
    String deck,
    String vintage,
    String edition,
    Charts charts,
    List<ClassRow> classes,
    List<RentRow> rents,
    List<PowerRow> power,
    List<AskedRow> requirements,
    List<MixRow> mix) {

  private static final Unit PER_KWH = new Unit("USD/kWh", "$", "", 1, 3);

  /** Older than this is told. */
  private static final int FRESH_MONTHS = 6;

  /** The page's charts, in its order. */
  record Charts(Shown memory, Shown rent, Shown power, Shown hashrate) {}

  /** Cards of like memory, at the Merge and now. */
  record ClassRow(String memory, String models, String atMerge, String now, String change) {}

  /**
   * The newest rate of a provider for a card.
   *
   * @param old how old it is, where it is old; else empty
   */
  record RentRow(
      String id,
      String model,
      String provider,
      String rate,
      String kind,
      String date,
      String old,
      String confidence,
      SourceLink source) {}

  /** The newest power price of a place. */
  record PowerRow(
      String place,
      String price,
      String period,
      String basis,
      String confidence,
      SourceLink source) {}

  /** What a marketplace asks of a host. */
  record AskedRow(
      String platform,
      String stage,
      String what,
      String value,
      String note,
      String date,
      String confidence,
      List<SourceLink> sources) {}

  /** What the cards of the miners were, by the name that a pool's list gave them. */
  record MixRow(
      String term,
      String models,
      String period,
      String share,
      String half,
      String quarter,
      String confidence,
      List<SourceLink> sources) {}

  static MarketView of(Edited edited, List<MemoryIndex> classes, Charts charts) {
    MarketSnapshot market = edited.market();
    return new MarketView(
        charts.memory().finding() + ". " + charts.rent().finding() + ".",
        deck(edited),
        Formats.day(market.vintage().date()),
        edited.edition().id(),
        charts,
        classes.stream().map(one -> row(edited, one)).toList(),
        rents(edited),
        PowerFigure.newest(edited).stream()
            .sorted(Comparator.comparingDouble(p -> p.usdPerKwh()))
            .map(
                p ->
                    new PowerRow(
                        PowerFigure.place(p),
                        PER_KWH.text(p.usdPerKwh()),
                        PowerFigure.period(p),
                        p.basis(),
                        word(p.confidence()),
                        SourceLink.of(market, p.source())))
            .toList(),
        market.uses().requirements().stream().map(asked -> row(edited, asked)).toList(),
        market.fleet().stream().map(share -> row(edited, share)).toList());
  }

  private static String deck(Edited edited) {
    MarketSnapshot market = edited.market();
    YearMonth rents =
        market.uses().rents().stream()
            .map(rate -> rate.date().month())
            .max(Comparator.naturalOrder())
            .orElse(edited.valuedAt());
    return "All of it was observed; only the index of used prices is modelled. Used prices reach to "
        + Formats.month(edited.valuedAt())
        + age(edited, edited.valuedAt())
        + ", rents to "
        + Formats.month(rents)
        + ", power prices to "
        + PowerFigure.newest(edited).stream()
            .map(price -> price.period().substring(0, 4))
            .max(Comparator.naturalOrder())
            .orElse("–")
        + ", the network to its last block. Read on "
        + Formats.day(market.vintage().date())
        + ".";
  }

  private static String age(Edited edited, YearMonth date) {
    String old = old(edited, date);
    return old.isEmpty() ? "" : " (" + old + ")";
  }

  /** {@code 14 months old}; empty where it is fresh. */
  private static String old(Edited edited, YearMonth date) {
    YearMonth read = YearMonth.from(edited.market().vintage().date());
    long months = ChronoUnit.MONTHS.between(date, read);
    return months < FRESH_MONTHS ? "" : Formats.counted(months, "month") + " old";
  }

  private static ClassRow row(Edited edited, MemoryIndex one) {
    Distribution merge =
        one.prices().getOrDefault(Question.MERGE, one.prices().firstEntry().getValue());
    Distribution now = one.prices().lastEntry().getValue();
    double change = now.p50() / merge.p50() - 1;
    return new ClassRow(
        Formats.plain(one.fromGb())
            + (one.fromGb() == one.toGb() ? "" : " to " + Formats.plain(one.toGb()))
            + " GB",
        one.models().stream()
            .map(model -> edited.market().catalogue().get(model).name())
            .collect(Collectors.joining(", ")),
        price(merge),
        price(now),
        (change > 0 ? "+" : "") + Unit.SHARE.text(change));
  }

  private static String price(Distribution usd) {
    return Formats.perCard(usd.p50()) + " (" + Formats.perCardInterval(usd) + ")";
  }

  /** The newest rate of each provider for each card whose models mined. */
  private static List<RentRow> rents(Edited edited) {
    var newest = new TreeMap<String, RentalRate>();
    for (RentalRate rate : edited.market().uses().rents()) {
      if (edited.market().catalogue().get(rate.model()).ethash() != null) {
        newest.merge(
            rate.model() + " " + rate.provider() + " " + rate.kind(),
            rate,
            (a, b) -> b.date().compareTo(a.date()) >= 0 ? b : a);
      }
    }
    return newest.values().stream()
        .sorted(
            Comparator.comparing(RentalRate::model)
                .thenComparing(RentalRate::date, Comparator.reverseOrder())
                .thenComparing(RentalRate::usdPerHour))
        .map(rate -> row(edited, rate))
        .toList();
  }

  private static RentRow row(Edited edited, RentalRate rate) {
    return new RentRow(
        rate.model().value(),
        edited.market().catalogue().get(rate.model()).name(),
        rate.provider(),
        Unit.USD_PER_HOUR.text(rate.usdPerHour()),
        rate.kind().replace('_', ' '),
        rate.date().text(),
        old(edited, rate.date().month()),
        word(rate.confidence()),
        SourceLink.of(edited.market(), rate.source()));
  }

  private static AskedRow row(Edited edited, RentalRequirement asked) {
    return new AskedRow(
        asked.platform(),
        asked.stage(),
        asked.requirement().replace('_', ' '),
        asked.value() + (asked.unit().isEmpty() ? "" : " " + asked.unit()),
        asked.note(),
        asked.date().map(date -> date.text()).orElse("–"),
        word(asked.confidence()),
        SourceLink.of(edited.market(), asked.sources()));
  }

  private static MixRow row(Edited edited, FleetShare share) {
    return new MixRow(
        share.term(),
        share.models().stream()
            .map(model -> edited.market().catalogue().get(model).name())
            .collect(Collectors.joining(", ")),
        share.period(),
        percent(share.asRead()),
        percent(share.shrunkHalf()),
        percent(share.shrunkQuarter()),
        word(share.confidence()),
        SourceLink.of(edited.market(), share.sources()));
  }

  private static String percent(double share) {
    return Formats.tenths(100 * share) + "%";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
