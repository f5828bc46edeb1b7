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
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.method.Scenario;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet's owner asks, apart from the fleet: of which market, and on which terms of the own
 * business.
 *
 * <p>What is said of one site alone has the parameters {@code site.NAME.powerPrice} and so on; the
 * same without {@code site.NAME.} are for all sites.
 *
 * @param market scenario, valuation date and seed; nothing is taken to be known of it
 * @param whatIf what the owner knows of the own business
 * @param limits what the owner has no more of
 * @param target part of what was spent that the owner wants back; null where not asked
 */
public record FleetTerms(
    Question market, Sites sites, WhatIf whatIf, Limits limits, @Nullable Double target) {
  /** Begins the names of what is said of one site. */
  public static final String SITE = "site.";

  private static final String SITE_TYPE = "siteType";
  private static final int MOST_SITES = 100;
  private static final String TARGET = "target";
  private static final double HIGHEST_TARGET = 10;

  /** What machines and their owner can have, and within which range. */
  private enum Host {
    LANES("lanes", 1, 16),
    RAM("ramGb", 0, 1024),
    CORES("cores", 0, 128),
    DISK("diskGb", 0, 100_000),
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

  /** What can be said of one site alone, by the ends of the parameters' names. */
  public static List<String> ofSite() {
    return List.of(
        WhatIf.Input.POWER_PRICE.word(),
        SITE_TYPE,
        Host.LANES.word,
        Host.RAM.word,
        Host.CORES.word,
        Host.DISK.word,
        Host.UPLINK.word,
        Host.POWER.word);
  }

  /** Name of the parameter that says one of {@link #ofSite} of a site. */
  public static String parameter(SiteName site, String end) {
    return SITE + site + "." + end;
  }

  /** Names of the query parameters; the last stands for those of all sites. */
  public static List<String> parameters() {
    var names = new ArrayList<>(Questions.parameters());
    names.add(SITE_TYPE);
    names.add(TARGET);
    Arrays.stream(Host.values()).map(host -> host.word).forEach(names::add);
    names.add(SITE + "*");
    return List.copyOf(names);
  }

  /** Nothing is said. */
  public static FleetTerms nothing(Edited edited) {
    return new FleetTerms(
        Question.base(edited.valuedAt(), Estimates.FLEET_DRAWS, Estimates.SEED),
        Sites.UNKNOWN,
        WhatIf.NOTHING,
        Limits.NONE,
        null);
  }

  /** What an owner says of the own sites. */
  public static FleetTerms of(Sites sites, Edited edited) {
    Double power = sites.all().powerPrice();
    return new FleetTerms(
        nothing(edited).market,
        new Sites(sites.all().withoutPowerPrice(), sites.named()),
        power == null ? WhatIf.NOTHING : new WhatIf(Map.of(WhatIf.Input.POWER_PRICE, power)),
        Limits.NONE,
        null);
  }

  /** Whether a query says anything of them. */
  public static boolean areIn(Query query) {
    return !query.only(parameters()).names().isEmpty();
  }

  /**
   * What a query says.
   *
   * @throws org.afterhash.portal.web.BadRequestException when a value is none, or out of range
   */
  public static FleetTerms of(Query query, Edited edited) {
    Question asked = Questions.of(query, edited, edited.valuedAt());
    return new FleetTerms(
        new Question(
            asked.scenario(),
            asked.valuationDate(),
            WhatIf.NOTHING,
            Estimates.FLEET_DRAWS,
            asked.seed()),
        new Sites(site(query, ""), named(query)),
        asked.whatIf(),
        new Limits(number(query, "", Host.CAPITAL), number(query, "", Host.POWER)),
        value(query.number(TARGET, 0, HIGHEST_TARGET)));
  }

  /** What a query says of a site, or of all where the prefix is empty. */
  private static Site site(Query query, String prefix) {
    List<String> kinds = Arrays.stream(Site.Kind.values()).map(FleetTerms::word).toList();
    String kind = query.word(prefix + SITE_TYPE, word(Site.Kind.UNKNOWN), kinds);
    Double lanes = number(query, prefix, Host.LANES);
    Double uplink = number(query, prefix, Host.UPLINK);
    WhatIf.Input power = WhatIf.Input.POWER_PRICE;
    boolean alone = !prefix.isEmpty();
    return new Site(
        Site.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        alone ? value(query.number(prefix + power.word(), power.low(), power.high())) : null,
        uplink == null ? null : uplink.intValue(),
        lanes == null ? null : lanes.intValue(),
        number(query, prefix, Host.RAM),
        number(query, prefix, Host.CORES),
        number(query, prefix, Host.DISK),
        alone ? number(query, prefix, Host.POWER) : null);
  }

  private static Map<SiteName, Site> named(Query query) {
    var named = new TreeMap<SiteName, Site>();
    for (String parameter : query.names()) {
      if (parameter.startsWith(SITE)) {
        SiteName site = siteOf(parameter);
        if (!named.containsKey(site)) {
          named.put(site, site(query, SITE + site + "."));
        }
      }
    }
    if (named.size() > MOST_SITES) {
      throw new BadRequestException("A farm has at most " + MOST_SITES + " sites here.");
    }
    return named;
  }

  /**
   * The site that a parameter is about.
   *
   * @throws BadRequestException when there is no such parameter
   */
  private static SiteName siteOf(String parameter) {
    String rest = parameter.substring(SITE.length());
    int end = rest.lastIndexOf('.');
    if (end < 1 || !ofSite().contains(rest.substring(end + 1))) {
      throw new BadRequestException(
          "There is no parameter \""
              + parameter
              + "\" here. Of a site named NAME one can say site.NAME. and then one of: "
              + String.join(", ", ofSite())
              + ".");
    }
    try {
      return new SiteName(rest.substring(0, end));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("\"" + parameter + "\": " + e.getMessage() + ".");
    }
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
    said.entrySet()
        .removeIf(
            each ->
                each.getKey().endsWith(SITE_TYPE)
                    && each.getValue().equals(word(Site.Kind.UNKNOWN)));
    if (market.scenario().date() != null || market.valuationDate().equals(edited.valuedAt())) {
      said.remove(Questions.DATE);
    }
    return said;
  }

  /** The same as a query of an address, with its question mark. */
  public String query(Edited edited) {
    return Query.address(said(edited));
  }

  /** What is said, as an address has it, by parameter; empty where nothing is. */
  public Map<String, String> words() {
    var words = new TreeMap<String, String>();
    words.put(Questions.SCENARIO, market.scenario().id());
    words.put(Questions.DATE, market.valuationDate().toString());
    words.put(Questions.SEED, String.valueOf(market.seed()));
    for (WhatIf.Input input : WhatIf.Input.values()) {
      words.put(input.word(), plain(whatIf.values().get(input)));
    }
    put(sites.all(), "", words);
    sites
        .named()
        .forEach(
            (name, site) -> {
              String prefix = SITE + name + ".";
              put(site, prefix, words);
              words.put(prefix + WhatIf.Input.POWER_PRICE.word(), plain(site.powerPrice()));
              words.put(prefix + Host.POWER.word, plain(site.spareKw()));
            });
    words.put(Host.CAPITAL.word, plain(limits.capital()));
    words.put(Host.POWER.word, plain(limits.powerKw()));
    words.put(TARGET, plain(target));
    return words;
  }

  private static void put(Site site, String prefix, Map<String, String> words) {
    words.put(prefix + SITE_TYPE, word(site.kind()));
    words.put(prefix + Host.LANES.word, plain(site.lanesPerGpu()));
    words.put(prefix + Host.RAM.word, plain(site.ramGbPerGpu()));
    words.put(prefix + Host.CORES.word, plain(site.coresPerGpu()));
    words.put(prefix + Host.DISK.word, plain(site.diskGbPerGpu()));
    words.put(prefix + Host.UPLINK.word, plain(site.uplinkMbps()));
  }

  private static String plain(@Nullable Number value) {
    return value == null ? "" : Questions.plain(value.doubleValue());
  }

  /** The lowest and the highest value of a parameter that takes a number. */
  public static Range range(String name) {
    String parameter = name.startsWith(SITE) ? name.substring(name.lastIndexOf('.') + 1) : name;
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

  /**
   * The question about a fleet.
   *
   * @throws BadRequestException when something is said of a site at which none of its cards stands
   */
  FleetQuestion about(Fleet fleet) {
    List<SiteName> there = fleet.siteNames();
    for (SiteName name : sites.named().keySet()) {
      if (!there.contains(name)) {
        String known = there.stream().map(SiteName::value).collect(Collectors.joining(", "));
        throw new BadRequestException(
            "No card stands at a site named \""
                + name
                + "\". "
                + (there.isEmpty() ? "The fleet names no sites." : "Its sites: " + known + "."));
      }
    }
    return new FleetQuestion(fleet, sites, whatIf, limits);
  }

  private static String word(Site.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Double number(Query query, String prefix, Host host) {
    return value(query.number(prefix + host.word, host.low, host.high));
  }

  private static @Nullable Double value(OptionalDouble given) {
    return given.isPresent() ? given.getAsDouble() : null;
  }
}
