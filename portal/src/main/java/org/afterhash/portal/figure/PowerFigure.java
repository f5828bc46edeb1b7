package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.afterhash.domain.market.PowerPrice;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;

/** {@code power-prices}: what industry pays for electricity, from the cheapest to the dearest. */
public final class PowerFigure {
  static final String SLUG = "power-prices";
  static final String QUANTITY = "What industry pays for electricity";

  private static final Unit PER_KWH = new Unit("USD/kWh", "$", "", 1, 3);

  /** How many of the cheapest countries are drawn, and how many of the dearest. */
  private static final int CHEAPEST = 8;

  private static final int DEAREST = 4;

  private PowerFigure() {}

  static Figure of(Edited edited) {
    List<PowerPrice> countries =
        newest(edited).stream()
            .filter(price -> isOfWholeCountry(price) && price.confidence() != Confidence.LOW)
            .sorted(Comparator.comparingDouble(PowerPrice::usdPerKwh))
            .toList();
    List<PowerPrice> drawn = ends(countries);
    var caption =
        new Caption(
            SLUG,
            finding(drawn),
            QUANTITY,
            "USD per kWh before recoverable taxes: the "
                + CHEAPEST
                + " cheapest and "
                + DEAREST
                + " dearest of "
                + countries.size()
                + " countries whose figure is trusted, with the United States and the European"
                + " Union",
            "Observed: official statistics, at the exchange rate of their time.");
    List<Bar> bars =
        drawn.stream()
            .map(
                price ->
                    new Bar(place(price), period(price), List.of(new Plain(price.usdPerKwh()))))
            .toList();
    List<SourceKey> sources = drawn.stream().map(PowerPrice::source).distinct().toList();
    return Figure.ofMarket(
        edited, BarChart.of(caption, PER_KWH, bars), sources, finding(drawn) + ", as observed.");
  }

  /** One province's tariff stands under its country's code, and says so. */
  private static boolean isOfWholeCountry(PowerPrice price) {
    return price.region().isEmpty() && !price.basis().contains("not all");
  }

  private static List<PowerPrice> ends(List<PowerPrice> countries) {
    int count = countries.size();
    var drawn = new ArrayList<PowerPrice>();
    for (int i = 0; i < count; i++) {
      String country = countries.get(i).country();
      boolean wanted = country.equals("USA") || country.equals("EU27");
      if (i < CHEAPEST || i >= count - DEAREST || wanted) {
        drawn.add(countries.get(i));
      }
    }
    return drawn;
  }

  private static String finding(List<PowerPrice> drawn) {
    PowerPrice low = drawn.get(0);
    PowerPrice high = drawn.get(drawn.size() - 1);
    return "Industry paid "
        + PER_KWH.text(low.usdPerKwh())
        + " per kWh in "
        + place(low)
        + " and "
        + PER_KWH.text(high.usdPerKwh())
        + " in "
        + place(high)
        + " in "
        + (low.period().equals(high.period()) ? period(high) : high.period().substring(0, 4))
            .replaceFirst("^(first|second)", "the $1");
  }

  /** A year, or a half of one in words. */
  public static String period(PowerPrice price) {
    return price
        .period()
        .replaceFirst("(\\d{4})-S1", "first half of $1")
        .replaceFirst("(\\d{4})-S2", "second half of $1");
  }

  /** The newest price of each place that has one of the newest year. */
  public static List<PowerPrice> newest(Edited edited) {
    List<PowerPrice> all = edited.market().uses().power();
    String year =
        all.stream()
            .map(price -> price.period().substring(0, 4))
            .max(Comparator.naturalOrder())
            .orElse("");
    var newest = new TreeMap<String, PowerPrice>();
    for (PowerPrice price : all) {
      if (price.period().startsWith(year)) {
        newest.merge(
            price.country() + price.region(),
            price,
            (a, b) -> b.period().compareTo(a.period()) >= 0 ? b : a);
      }
    }
    return List.copyOf(newest.values());
  }

  /** The country's name, with the region's code where it is of one. */
  public static String place(PowerPrice price) {
    String country =
        price.country().equals("EU27")
            ? "European Union"
            : Stream.of(Locale.getISOCountries())
                .map(code -> new Locale("", code))
                .filter(locale -> locale.getISO3Country().equals(price.country()))
                .map(locale -> locale.getDisplayCountry(Locale.ENGLISH))
                .findFirst()
                .orElse(price.country().equals("XKX") ? "Kosovo" : price.country());
    return price.region().isEmpty() ? country : country + ", " + price.region();
  }
}
