package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.RetrofitQuote;
import org.afterhash.domain.estimate.SiteValue;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * The sites of a fleet side by side.
 *
 * @param finding which of them brings most, a sentence without a full stop
 */
record SitesView(String finding, List<Row> rows) {

  /**
   * A site.
   *
   * @param power price of power, with whether its owner said so
   * @param todo how many cards are best used how
   * @param work for which card and work renting would bring most there
   * @param fails what its machines lack for that, and what having it would cost
   * @param unlocked what renting then brings more than selling, per card
   * @param unlockedRange the same as an interval
   * @param rent from which that pays
   * @param market rent that the market pays
   */
  record Row(
      String name,
      String cards,
      String power,
      String powerBasis,
      String todo,
      String worth,
      String range,
      String work,
      String fails,
      String unlocked,
      String unlockedRange,
      String rent,
      String market) {}

  /** Null where the fleet names no site. */
  static @Nullable SitesView of(FleetValuation v, GpuCatalogue cards) {
    return v.sites().isEmpty()
        ? null
        : new SitesView(
            finding(v.sites()),
            v.sites().stream().map(site -> row(site, quotes(v, site), cards)).toList());
  }

  /** As the end of a phrase about cards; empty where no site is named. */
  static String at(@Nullable SiteName site) {
    return site == null ? "" : ", at " + site;
  }

  /** What a site is called. */
  static String name(@Nullable SiteName site) {
    return site == null ? "no site named" : site.value();
  }

  /** On which terms cards run there, a sentence. */
  static String terms(SiteValue site) {
    Site place = site.place();
    var said = new ArrayList<String>();
    said.add(
        "power at $"
            + Formats.significant(site.powerPrice())
            + " a kWh ("
            + (site.powerStated() ? "stated" : "assumed")
            + ")");
    add(said, place.lanesPerGpu(), " PCI Express lanes a card");
    add(said, place.ramGbPerGpu(), " GB of main memory a card");
    add(said, place.coresPerGpu(), " processor cores a card");
    add(said, place.diskGbPerGpu(), " GB of disk a card");
    add(said, place.uplinkMbps(), " Mbit/s of uplink");
    add(said, place.spareKw(), " kW for running cards");
    return "On the terms of "
        + (site.name() == null ? "cards of which no site is named" : site.name())
        + ": "
        + String.join(", ", said)
        + ".";
  }

  private static void add(List<String> said, @Nullable Number value, String unit) {
    if (value != null) {
      said.add(Formats.significant(value.doubleValue()) + unit);
    }
  }

  private static String finding(List<SiteValue> sites) {
    SiteValue most =
        sites.stream()
            .max(Comparator.comparingDouble(site -> site.recoverable().mean()))
            .orElseThrow();
    return sites.size() == 1
        ? "All cards stand at " + name(most.name())
        : "Of "
            + sites.size()
            + " sites, "
            + name(most.name())
            + " brings most: about "
            + Formats.estimate(most.recoverable().p50());
  }

  private static List<RetrofitQuote> quotes(FleetValuation v, SiteValue site) {
    return v.quotes().stream().filter(quote -> Objects.equals(quote.site(), site.name())).toList();
  }

  private static Row row(SiteValue site, List<RetrofitQuote> quotes, GpuCatalogue cards) {
    Optional<RetrofitQuote> best =
        quotes.stream().max(Comparator.comparingDouble(quote -> quote.gain().mean()));
    Double rent = best.map(RetrofitQuote::breakEvenRent).orElse(null);
    return new Row(
        name(site.name()),
        Formats.counted(site.gpus(), "card"),
        "$" + Formats.significant(site.powerPrice()),
        site.powerStated() ? "a kWh, as stated" : "a kWh, assumed",
        todo(site),
        Formats.estimate(site.recoverable().p50()),
        Formats.interval(site.recoverable()),
        best.map(quote -> work(quote, cards)).orElse("no card that renters take"),
        best.map(SitesView::fails).orElse(""),
        best.map(quote -> KeepingView.signed(quote.gain().p50())).orElse("–"),
        best.map(
                quote ->
                    KeepingView.signed(quote.gain().p5())
                        + " to "
                        + KeepingView.signed(quote.gain().p95()))
            .orElse(""),
        rent == null ? "–" : Unit.USD_PER_HOUR.text(rent),
        best.map(quote -> "market " + Unit.USD_PER_HOUR.text(quote.marketRent())).orElse(""));
  }

  private static String todo(SiteValue site) {
    var parts = new ArrayList<String>();
    for (Outcome outcome : Outcome.values()) {
      long count = site.best().getOrDefault(outcome, 0L);
      if (count > 0) {
        parts.add(Formats.count(count) + " " + word(outcome));
      }
    }
    return parts.isEmpty() ? "no price is known" : String.join(", ", parts);
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case SELL -> "to sell";
      case RENT -> "to rent out";
      case MINE -> "to mine with";
      case SCRAP -> "to scrap";
    };
  }

  private static String fails(RetrofitQuote quote) {
    Set<String> fails = new LinkedHashSet<>();
    for (RetrofitQuote.Gate gate : quote.gates()) {
      if (!gate.passes()) {
        fails.add(gate.id().equals("ram") ? "memory" : gate.id());
      }
    }
    double each = quote.gates().stream().mapToDouble(RetrofitQuote.Gate::cost).sum();
    return quote.gates().isEmpty()
        ? "asks for nothing but the card"
        : fails.isEmpty()
            ? "all gates pass"
            : "fails on " + String.join(", ", fails) + ": " + Formats.perCard(each) + " a card";
  }

  private static String work(RetrofitQuote quote, GpuCatalogue cards) {
    return cards.get(quote.model()).name() + ", " + quote.label().toLowerCase(Locale.ROOT);
  }
}
