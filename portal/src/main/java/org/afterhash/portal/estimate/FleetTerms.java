package org.afterhash.portal.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.Limits;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.method.Scenario;
import org.afterhash.portal.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet's owner asks, apart from the fleet: of which market, and on which terms of the own
 * business.
 *
 * @param market scenario, valuation date and seed; nothing is taken to be known of it
 * @param whatIf what the owner knows of the own business
 * @param limits what the owner has no more of
 * @param target part of what was spent that the owner wants back; null where not asked
 */
public record FleetTerms(
    Question market, Site site, WhatIf whatIf, Limits limits, @Nullable Double target) {
  private static final String SITE_TYPE = "siteType";
  private static final String TARGET = "target";
  private static final double HIGHEST_TARGET = 10;

  /** What machines and their owner can have, and within which range. */
  private enum Host {
    LANES("lanes", 1, 16),
    RAM("ramGb", 0, 1024),
    CORES("cores", 0, 128),
    UPLINK("uplinkMbps", 1, 100_000),
    CAPITAL("capital", 0, 1e10),
    POWER("spareKw", 0, 1e6);

    private final String word;
    private final double low;
    private final double high;

    Host(String word, double low, double high) {
      this.word = word;
      this.low = low;
      this.high = high;
    }
  }

  /** Names of the query parameters. */
  public static List<String> parameters() {
    var names = new ArrayList<>(Questions.parameters());
    names.add(SITE_TYPE);
    names.add(TARGET);
    Arrays.stream(Host.values()).map(host -> host.word).forEach(names::add);
    return List.copyOf(names);
  }

  /** Nothing is said. */
  public static FleetTerms nothing(Edited edited) {
    return new FleetTerms(
        Question.base(edited.valuedAt(), Estimates.FLEET_DRAWS, Estimates.SEED),
        Site.UNKNOWN,
        WhatIf.NOTHING,
        Limits.NONE,
        null);
  }

  /** What an owner says of the own site. */
  public static FleetTerms of(Site site, Edited edited) {
    Double power = site.powerPrice();
    return new FleetTerms(
        nothing(edited).market,
        site,
        power == null ? WhatIf.NOTHING : new WhatIf(Map.of(WhatIf.Input.POWER_PRICE, power)),
        Limits.NONE,
        null);
  }

  /** Whether a query says anything of them. */
  public static boolean areIn(Query query) {
    return parameters().stream().anyMatch(query.names()::contains);
  }

  /**
   * What a query says.
   *
   * @throws org.afterhash.portal.web.BadRequestException when a value is none, or out of range
   */
  public static FleetTerms of(Query query, Edited edited) {
    Question asked = Questions.of(query, edited, edited.valuedAt());
    List<String> kinds = Arrays.stream(Site.Kind.values()).map(FleetTerms::word).toList();
    String kind = query.word(SITE_TYPE, word(Site.Kind.UNKNOWN), kinds);
    Double lanes = number(query, Host.LANES);
    Double uplink = number(query, Host.UPLINK);
    return new FleetTerms(
        new Question(
            asked.scenario(),
            asked.valuationDate(),
            WhatIf.NOTHING,
            Estimates.FLEET_DRAWS,
            asked.seed()),
        new Site(
            "site",
            Site.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
            null,
            uplink == null ? null : uplink.intValue(),
            lanes == null ? null : lanes.intValue(),
            number(query, Host.RAM),
            number(query, Host.CORES)),
        asked.whatIf(),
        new Limits(number(query, Host.CAPITAL), number(query, Host.POWER)),
        value(query.number(TARGET, 0, HIGHEST_TARGET)));
  }

  /**
   * What is said, by the names of the query parameters; asked with these alone, the answer is the
   * same. The seed is always named, so that nothing else is taken for granted; the valuation date
   * only where it is not the newest.
   */
  public SortedMap<String, String> said(Edited edited) {
    var said = new TreeMap<>(words());
    said.values().removeIf(String::isEmpty);
    said.remove(Questions.SCENARIO, Scenario.BASE.id());
    said.remove(SITE_TYPE, word(Site.Kind.UNKNOWN));
    if (market.scenario().date() != null || market.valuationDate().equals(edited.valuedAt())) {
      said.remove(Questions.DATE);
    }
    return said;
  }

  /** The same as a query of an address, with its question mark. */
  public String query(Edited edited) {
    return said(edited).entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&", "?", ""));
  }

  /** What is said, as an address has it, by parameter; empty where nothing is. */
  public Map<String, String> words() {
    var words = new TreeMap<String, String>();
    words.put(Questions.SCENARIO, market.scenario().id());
    words.put(Questions.DATE, market.valuationDate().toString());
    words.put(Questions.SEED, String.valueOf(market.seed()));
    words.put(SITE_TYPE, word(site.kind()));
    for (WhatIf.Input input : WhatIf.Input.values()) {
      words.put(input.word(), plain(whatIf.values().get(input)));
    }
    words.put(Host.LANES.word, plain(site.lanesPerGpu()));
    words.put(Host.RAM.word, plain(site.ramGbPerGpu()));
    words.put(Host.CORES.word, plain(site.coresPerGpu()));
    words.put(Host.UPLINK.word, plain(site.uplinkMbps()));
    words.put(Host.CAPITAL.word, plain(limits.capital()));
    words.put(Host.POWER.word, plain(limits.powerKw()));
    words.put(TARGET, plain(target));
    return words;
  }

  private static String plain(@Nullable Number value) {
    return value == null ? "" : Questions.plain(value.doubleValue());
  }

  /** The lowest and the highest value of a parameter that takes a number. */
  public static Range range(String parameter) {
    for (WhatIf.Input input : WhatIf.Input.values()) {
      if (input.word().equals(parameter)) {
        return new Range(input.low(), input.high());
      }
    }
    return Arrays.stream(Host.values())
        .filter(host -> host.word.equals(parameter))
        .map(host -> new Range(host.low, host.high))
        .findFirst()
        .orElse(new Range(0, HIGHEST_TARGET));
  }

  /** What is accepted, ends included. */
  public record Range(double low, double high) {}

  FleetQuestion about(Fleet fleet) {
    return new FleetQuestion(fleet, site, whatIf, limits);
  }

  private static String word(Site.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Double number(Query query, Host host) {
    return value(query.number(host.word, host.low, host.high));
  }

  private static @Nullable Double value(OptionalDouble given) {
    return given.isPresent() ? given.getAsDouble() : null;
  }
}
