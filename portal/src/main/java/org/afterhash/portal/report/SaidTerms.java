package org.afterhash.portal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.afterhash.domain.estimate.Requirement;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/** What an owner said of the own business, as a report tells it. */
final class SaidTerms {
  private static final List<Term> TERMS =
      List.of(
          new Term("scenario", "Scenario", ""),
          new Term("valuationDate", "At prices of", ""),
          new Term("siteType", "The cards stand in a", ""),
          new Term("powerPrice", "Price of power", "USD per kWh"),
          new Term("utilisation", "Hours the cards are rented, of all", ""),
          new Term("discountRate", "Wanted on the own money, a year", ""),
          new Term("horizonMonths", "Would rent out for", "months"),
          new Term("conversionCost", "What a conversion still costs", "USD per card"),
          new Term("saleMonths", "Would sell over", "months"),
          new Term("lanes", "PCI Express lanes", "a card"),
          new Term("ramGb", "Main memory", "GB a card"),
          new Term("cores", "Processor cores", "a card"),
          new Term("diskGb", "Disk", "GB a card"),
          new Term("uplinkMbps", "Uplink", "Mbit/s"),
          new Term("capital", "Can pay first", "USD, for all cards together"),
          new Term("spareKw", "Power for running cards", "kW, for all cards together"),
          new Term("target", "Wants back, of what was spent", ""),
          new Term("seed", "Seed of the draws", ""));

  private static final Map<String, String> SITES =
      Map.of("datacentre", "data centre", "colo", "rented rack");

  private SaidTerms() {}

  private record Term(String word, String label, String unit) {}

  /** Something that was said. */
  record Said(String label, String value) {}

  /** What one input would have to be for the owner to get back what is wanted. */
  record Needed(String label, String now, String needed) {}

  /**
   * What was said, the seed included.
   *
   * @param words by the names of the query parameters
   */
  static List<Said> of(SortedMap<String, String> words) {
    var left = new TreeMap<>(words);
    var said = new ArrayList<Said>();
    for (Term term : TERMS) {
      String value = left.remove(term.word);
      if (value != null) {
        said.add(new Said(term.label, said(term, value)));
      }
    }
    left.forEach((word, value) -> said.add(ofSite(word, value)));
    return List.copyOf(said);
  }

  /** What was said of one site alone; anything else as it was said. */
  private static Said ofSite(String word, String value) {
    int end = word.lastIndexOf('.') + 1;
    return TERMS.stream()
        .filter(term -> word.startsWith(FleetTerms.SITE) && term.word.equals(word.substring(end)))
        .map(
            term ->
                new Said(
                    word.substring(FleetTerms.SITE.length(), end - 1) + ": " + term.label,
                    said(term, value)))
        .findFirst()
        .orElseGet(() -> new Said(word, value));
  }

  private static String said(Term term, String value) {
    return (SITES.getOrDefault(value, value) + " " + term.unit).strip();
  }

  static List<Needed> needed(List<Requirement> requirements) {
    return requirements.stream()
        .map(
            each ->
                new Needed(
                    each.label() + (each.unit().equals("1") ? "" : ", " + each.unit()),
                    value(each.now(), each.unit(), "by the kind of work"),
                    value(each.needed(), each.unit(), "out of reach, or already so")))
        .toList();
  }

  private static String value(@Nullable Double value, String unit, String otherwise) {
    if (value == null) {
      return otherwise;
    }
    return unit.equals("1") ? Unit.SHARE.text(value) : "$" + Formats.significant(value);
  }
}
