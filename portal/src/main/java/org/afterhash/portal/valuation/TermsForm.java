package org.afterhash.portal.valuation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.afterhash.analytics.fleet.UsualTerms;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Usual;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.method.Scenario;
import org.afterhash.portal.chart.InputMark;
import org.afterhash.portal.estimate.AskedTerms;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.web.Formats;

/**
 * The fields of one set of terms.
 *
 * @param prefix of the fields' names
 * @param seed of the draws, where it is not the published one; else empty
 * @param more sites that have no fields
 */
record TermsForm(String prefix, String seed, List<Group> groups, long more) {
  /** More have no fields: addresses would become too long. */
  private static final int MOST_SITES = 12;

  /**
   * Fields of one kind.
   *
   * @param folded whether they are shown only when asked for, or where one of them is changed
   */
  record Group(String title, List<Input> inputs, boolean folded) {
    Group(String title, List<Input> inputs) {
      this(title, inputs, false);
    }

    /** Whether one of them is not as usual. */
    public boolean isChanged() {
      return inputs.stream().anyMatch(Input::changed);
    }
  }

  /**
   * A field.
   *
   * @param id within the page
   * @param options to choose from; empty where a number is asked for
   * @param unit of the number; empty without numbers
   * @param hint unit and what is accepted
   * @param ours what is taken where nothing is said, a phrase; empty where nothing is
   * @param mark picture of that; empty where there is none
   * @param low the least that is accepted; empty without numbers
   * @param before the usual value, where it is another; else empty
   * @param changed whether it is not the usual value
   * @param fault what is wrong with it; empty where nothing is
   */
  record Input(
      String id,
      String name,
      String label,
      List<Option> options,
      String unit,
      String hint,
      String ours,
      String mark,
      String low,
      String high,
      String value,
      String before,
      boolean changed,
      String fault) {}

  /** One of a list. */
  record Option(String value, String label, boolean chosen) {}

  /** Names of the parameters that the form sends. */
  static List<String> names(String prefix) {
    return FleetTerms.parameters().stream().map(name -> prefix + name).toList();
  }

  static TermsForm of(AskedTerms asked, String prefix, Fleet fleet) {
    var fields =
        new Fields(
            asked,
            prefix,
            new UsualTerms(
                asked.edited().method().under(asked.terms().market().scenario().shocks()),
                fleet.gpus()),
            fleet.siteNames().stream().limit(MOST_SITES).toList());
    String seed = asked.terms().words().getOrDefault("seed", "");
    String usual = asked.usual().words().getOrDefault("seed", "");
    long more = fleet.siteNames().stream().skip(MOST_SITES).count();
    return new TermsForm(prefix, seed.equals(usual) ? "" : seed, fields.groups(), more);
  }

  /** Whether it has fields that are shown only when asked for. */
  public boolean hasFolded() {
    return groups.stream().anyMatch(Group::folded);
  }

  /** Whether one of those is not as usual. */
  public boolean isFoldedChanged() {
    return groups.stream().anyMatch(group -> group.folded && group.isChanged());
  }

  /** A kind of work by its stable name, as the end of a phrase. */
  static String work(String word) {
    return switch (word) {
      case "batch" -> "small work";
      case "inference" -> "middling models";
      default -> "large models";
    };
  }

  Stream<Input> inputs() {
    return groups.stream().flatMap(group -> group.inputs.stream());
  }

  /** Makes the fields of one set of terms. */
  private record Fields(AskedTerms asked, String prefix, UsualTerms usual, List<SiteName> sites) {
    List<Group> groups() {
      var groups = new ArrayList<>(general());
      sites.forEach(site -> groups.add(new Group(site.value(), ofSite(site), true)));
      return groups;
    }

    private List<Group> general() {
      return List.of(
          new Group("The market", List.of(scenario(), date())),
          new Group("Your business", business()),
          new Group(
              "Your machines",
              List.of(
                  siteType("siteType", asked.terms().sites().all().kind()),
                  machine("lanes", "PCI Express lanes", "lanes a card", "lanes"),
                  machine("ramGb", "Main memory", "GB a card", "ram"),
                  machine("cores", "Processor cores", "cores a card", "cores"),
                  machine("diskGb", "Disk", "GB a card", "disk"),
                  machine("uplinkMbps", "Uplink", "Mbit/s of the site", "uplink"))),
          new Group(
              "What is short, and what you want",
              List.of(
                  number("capital", "You can pay first", "USD, for all cards together", ""),
                  number("spareKw", "Power for running cards", "kW, for all cards together", ""),
                  number(
                      "target",
                      "You want back",
                      "of what was spent, as a share",
                      "We say what that would take"))));
    }

    private Input scenario() {
      Scenario now = asked.terms().market().scenario();
      List<Option> options =
          Questions.scenarios(asked.edited()).stream()
              .filter(each -> each.date() == null || each.equals(now))
              .map(each -> new Option(each.id(), each.label(), each.equals(now)))
              .toList();
      return choice("scenario", "Scenario", options, "how the market goes on");
    }

    private Input date() {
      Question market = asked.terms().market();
      YearMonth only = market.scenario().date();
      YearMonth last = asked.edited().valuedAt();
      Stream<YearMonth> months =
          only != null
              ? Stream.of(only)
              : Stream.iterate(last, m -> !m.isBefore(Question.MERGE), m -> m.minusMonths(1));
      List<Option> options =
          months
              .map(
                  month ->
                      new Option(
                          month.toString(),
                          Formats.month(month) + (month.equals(last) ? ", the newest" : ""),
                          month.equals(market.valuationDate())))
              .toList();
      return choice("valuationDate", "Valued at prices of", options, "");
    }

    /** What can be said of one site alone; left blank, it is as said of all. */
    private List<Input> ofSite(SiteName site) {
      return FleetTerms.ofSite().stream().map(end -> ofSite(site, end)).toList();
    }

    private Input ofSite(SiteName site, String end) {
      String name = FleetTerms.parameter(site, end);
      return switch (end) {
        case "siteType" -> siteType(name, asked.terms().sites().alone(site).kind());
        case "powerPrice" -> number(name, "Price of power", "USD per kWh", "");
        case "lanes" -> number(name, "PCI Express lanes", "lanes a card", "");
        case "ramGb" -> number(name, "Main memory", "GB a card", "");
        case "cores" -> number(name, "Processor cores", "cores a card", "");
        case "diskGb" -> number(name, "Disk", "GB a card", "");
        case "uplinkMbps" -> number(name, "Uplink", "Mbit/s of the site", "");
        default -> number(name, "Power for running cards", "kW, for the cards there", "");
      };
    }

    /** Without blanks, whatever the site is called. */
    private String id(String name) {
      for (int i = 0; i < sites.size(); i++) {
        String start = FleetTerms.parameter(sites.get(i), "");
        if (name.startsWith(start)) {
          return prefix + "site-" + (i + 1) + "-" + name.substring(start.length());
        }
      }
      return prefix + name;
    }

    private Input siteType(String name, Site.Kind now) {
      List<Option> options =
          Arrays.stream(Site.Kind.values())
              .map(
                  kind ->
                      new Option(
                          kind.name().toLowerCase(Locale.ROOT),
                          switch (kind) {
                            case HOME -> "at home";
                            case WAREHOUSE -> "in a warehouse";
                            case DATACENTRE -> "in a data centre";
                            case COLO -> "in rented racks";
                            case UNKNOWN -> name.equals("siteType") ? "not stated" : "as for all";
                          },
                          kind == now))
              .toList();
      return choice(name, "Your cards stand", options, "");
    }

    private List<Input> business() {
      List<Usual> all = usual.all();
      var inputs = new ArrayList<Input>();
      for (WhatIf.Input input : WhatIf.Input.values()) {
        String label =
            switch (input) {
              case POWER_PRICE -> "Your price of power";
              case UTILISATION -> "Hours your cards are rented, of all";
              case DISCOUNT_RATE -> "What you want on your money";
              case HORIZON_MONTHS -> "You would rent out for";
              case CONVERSION_COST -> "What a conversion still costs you";
              case SALE_MONTHS -> "You would sell over";
            };
        List<Usual> ours = all.stream().filter(one -> one.input().equals(input.word())).toList();
        inputs.add(
            number(
                input.word(),
                label,
                Questions.unit(input),
                String.join("; ", ours.stream().map(Fields::taken).toList()),
                ours));
      }
      return inputs;
    }

    private Input machine(String name, String label, String unit, String gate) {
      List<String> asks =
          usual.asked(name, gate).stream()
              .map(one -> Questions.plain(one.p50()) + " for " + work(one.work()))
              .toList();
      return number(
          name,
          label,
          unit,
          "Not stated counts as too few; renters ask for " + String.join(", ", asks));
    }

    /** What we take, such as {@code 0.11 to 0.17, most likely about 0.14}. */
    private static String taken(Usual usual) {
      String work = usual.work().isEmpty() ? "" : " for " + work(usual.work());
      return usual.isFixed()
          ? rounded(usual.p50()) + work
          : rounded(usual.p5())
              + " to "
              + rounded(usual.p95())
              + (work.isEmpty() ? ", middle " + rounded(usual.p50()) : work);
    }

    private static String rounded(double value) {
      return Questions.plain(new BigDecimal(value).round(new MathContext(2)).doubleValue());
    }

    private Input choice(String name, String label, List<Option> options, String hint) {
      return new Input(
          id(name),
          prefix + name,
          label,
          options,
          "",
          hint,
          "",
          "",
          "",
          "",
          "",
          before(name),
          isChanged(name),
          asked.faults().containsKey(name)
              ? "This cannot be \u201c" + asked.said().get(name) + "\u201d."
              : "");
    }

    private Input number(String name, String label, String unit, String ours) {
      return number(name, label, unit, ours, List.of());
    }

    private Input number(
        String name, String label, String unit, String ours, List<Usual> pictured) {
      FleetTerms.Range range = FleetTerms.range(name);
      String low = Questions.plain(range.low());
      String high = Questions.plain(range.high());
      String now = asked.terms().words().getOrDefault(name, "");
      String mark =
          pictured.isEmpty()
              ? ""
              : new InputMark(
                      pictured.get(pictured.size() / 2),
                      now.isEmpty() ? null : Double.valueOf(now),
                      "Ours: " + ours + (now.isEmpty() ? "" : "; yours: " + now))
                  .svg();
      return new Input(
          id(name),
          prefix + name,
          label,
          List.of(),
          unit,
          unit + ", " + Formats.plain(range.low()) + " to " + Formats.plain(range.high()),
          ours,
          mark,
          low,
          high,
          asked.said().getOrDefault(name, now),
          before(name),
          isChanged(name),
          asked.faults().getOrDefault(name, ""));
    }

    private String before(String name) {
      String usual = asked.usual().words().getOrDefault(name, "");
      return isChanged(name) && !usual.isEmpty() ? usual.replace('_', ' ') : "";
    }

    private boolean isChanged(String name) {
      return asked.said().containsKey(name)
          || !asked
              .terms()
              .words()
              .getOrDefault(name, "")
              .equals(asked.usual().words().getOrDefault(name, ""));
    }
  }
}
