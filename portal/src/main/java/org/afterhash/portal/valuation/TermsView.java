package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterhash.domain.estimate.Requirement;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Site;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.estimate.Questions;
import org.jspecify.annotations.Nullable;

/**
 * What an owner can say of the own business, with what was said, and what would have to be true.
 *
 * @param changed whether anything was said
 */
public record TermsView(
    List<Kind> kinds, List<Field> fields, boolean changed, List<Needed> mustBeTrue) {

  private static final Map<WhatIf.Input, String> LABELS =
      Map.of(
          WhatIf.Input.POWER_PRICE, "Your price of power",
          WhatIf.Input.UTILISATION, "Hours your cards are rented, of all",
          WhatIf.Input.DISCOUNT_RATE, "What you want on your money",
          WhatIf.Input.HORIZON_MONTHS, "You would rent out for",
          WhatIf.Input.CONVERSION_COST, "What a conversion still costs you",
          WhatIf.Input.SALE_MONTHS, "You would sell over");

  /** A kind of building. */
  record Kind(String value, String label, boolean chosen) {}

  /** A number that can be said; {@code value} is empty where it was not. */
  record Field(String name, String label, String range, String value) {}

  /** What one input would have to be. */
  record Needed(String label, String now, String needed) {}

  public static TermsView of(FleetTerms terms, List<Requirement> mustBeTrue) {
    var fields = new ArrayList<Field>();
    for (WhatIf.Input input : WhatIf.Input.values()) {
      fields.add(
          new Field(
              input.word(),
              LABELS.getOrDefault(input, input.word()),
              Questions.unit(input)
                  + ", "
                  + Questions.plain(input.low())
                  + " to "
                  + Questions.plain(input.high()),
              plain(terms.whatIf().values().get(input))));
    }
    Site site = terms.site();
    fields.add(
        new Field("lanes", "PCI Express lanes", "a card, 1 to 16", plain(site.lanesPerGpu())));
    fields.add(new Field("ramGb", "Main memory", "GB a card", plain(site.ramGbPerGpu())));
    fields.add(new Field("cores", "Processor cores", "a card", plain(site.coresPerGpu())));
    fields.add(new Field("uplinkMbps", "Uplink", "Mbit/s", plain(site.uplinkMbps())));
    fields.add(
        new Field(
            "capital",
            "You can pay first",
            "USD, for all cards together",
            plain(terms.limits().capital())));
    fields.add(
        new Field(
            "spareKw",
            "Power for running cards",
            "kW, for all cards together",
            plain(terms.limits().powerKw())));
    fields.add(
        new Field(
            "target",
            "You want back",
            "of what was spent, as a share: we say what that would take",
            plain(terms.target())));
    boolean changed =
        fields.stream().anyMatch(field -> !field.value().isEmpty())
            || site.kind() != Site.Kind.UNKNOWN;
    return new TermsView(
        Arrays.stream(Site.Kind.values()).map(kind -> kind(kind, site.kind())).toList(),
        List.copyOf(fields),
        changed,
        mustBeTrue.stream().map(TermsView::needed).toList());
  }

  private static Kind kind(Site.Kind kind, Site.Kind chosen) {
    String word = kind.name().toLowerCase(Locale.ROOT);
    String label =
        switch (kind) {
          case HOME -> "at home";
          case WAREHOUSE -> "in a warehouse";
          case DATACENTRE -> "in a data centre";
          case COLO -> "in rented racks";
          case UNKNOWN -> "not stated";
        };
    return new Kind(word, label, kind == chosen);
  }

  private static Needed needed(Requirement requirement) {
    Unit unit =
        switch (requirement.unit()) {
          case "1" -> Unit.SHARE;
          default -> Unit.USD_PER_HOUR;
        };
    Double now = requirement.now();
    Double needed = requirement.needed();
    return new Needed(
        requirement.label() + (requirement.unit().equals("1") ? "" : ", " + requirement.unit()),
        now == null ? "by the kind of work" : unit.text(now),
        needed == null ? "out of reach, or already so" : unit.text(needed));
  }

  private static String plain(@Nullable Number value) {
    return value == null ? "" : Questions.plain(value.doubleValue());
  }
}
