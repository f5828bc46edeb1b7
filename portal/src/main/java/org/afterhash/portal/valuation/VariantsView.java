package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Difference;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.ByAction;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.portal.estimate.Compared;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A fleet on two sets of terms, side by side.
 *
 * @param finding what the second set changes, a sentence
 * @param evidence how sure that is
 * @param terms what is said differently
 * @param rows what comes of it
 * @param groups of which something else is advised
 */
public record VariantsView(
    String finding, String evidence, List<Row> terms, List<Row> rows, List<Row> groups) {

  /** Something in the first and in the second. */
  record Row(String label, String first, String second) {}

  /**
   * A view.
   *
   * @param compared null where only one set is asked for
   */
  public static @Nullable VariantsView of(
      Valued first, @Nullable Compared compared, TermsView terms) {
    if (compared == null) {
      return null;
    }
    FleetValuation one = first.valuation();
    FleetValuation other = compared.valued().valuation();
    Difference difference = compared.difference();
    return new VariantsView(
        finding(difference),
        evidence(difference, one.seed() == other.seed()),
        said(terms),
        rows(one, other),
        groups(one, other, first.edited().market().catalogue()));
  }

  private static String finding(Difference d) {
    Distribution more = d.more();
    if (d.equal() == 1) {
      return "Both bring the same";
    }
    String middle =
        "On the second terms the fleet brings about "
            + Formats.estimate(Math.abs(more.p50()))
            + (more.p50() < 0 ? " less" : " more");
    return more.p5() < 0 && more.p95() > 0 ? middle + ", but that is not sure" : middle;
  }

  private static String evidence(Difference d, boolean paired) {
    if (d.equal() == 1) {
      return "In every draw, to the last cent.";
    }
    return "Nine chances in ten that the difference is "
        + signed(d.more().p5())
        + " to "
        + signed(d.more().p95())
        + "; the second brings more in "
        + Advice.ofHundred(d.chance())
        + " outcomes."
        + (paired
            ? " Both are worked out in the same outcomes, so that what is uncertain for both alike"
                + " cancels out: the difference is surer than either value."
            : " The two have different seeds, so nothing cancels out: take the same for both.");
  }

  private static String signed(double usd) {
    return (usd > 0 ? "+" : "") + Formats.estimate(usd);
  }

  private static List<Row> said(TermsView terms) {
    List<TermsForm.Group> first = terms.first().groups();
    var rows = new ArrayList<Row>();
    for (TermsForm second : terms.second()) {
      for (int g = 0; g < first.size(); g++) {
        String site = first.get(g).folded() ? first.get(g).title() + ": " : "";
        rows.addAll(said(site, first.get(g).inputs(), second.groups().get(g).inputs()));
      }
    }
    return rows;
  }

  private static List<Row> said(
      String before, List<TermsForm.Input> first, List<TermsForm.Input> second) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < first.size(); i++) {
      String one = words(first.get(i));
      String other = words(second.get(i));
      if (!one.equals(other)) {
        rows.add(new Row(before + first.get(i).label(), one, other));
      }
    }
    return rows;
  }

  private static String words(TermsForm.Input input) {
    return input.options().isEmpty()
        ? input.value().isEmpty() ? "not stated" : written(input.value()) + " " + input.unit()
        : input.options().stream()
            .filter(TermsForm.Option::chosen)
            .map(TermsForm.Option::label)
            .findFirst()
            .orElse("–");
  }

  /** With separators where it is a number, as it was typed where it is none. */
  private static String written(String value) {
    return value.matches("\\d{1,12}(\\.\\d{1,9})?")
        ? Formats.plain(Double.parseDouble(value))
        : value;
  }

  private static List<Row> rows(FleetValuation one, FleetValuation other) {
    var rows = new ArrayList<Row>();
    rows.add(new Row("Recoverable", worth(one.recoverable()), worth(other.recoverable())));
    rows.add(new Row("Of what was spent", share(one), share(other)));
    for (int i = 0; i < one.byAction().size(); i++) {
      ByAction first = one.byAction().get(i);
      ByAction second = other.byAction().get(i);
      if (first.cards() + second.cards() > 0) {
        rows.add(new Row(Advice.name(first.outcome()), what(first), what(second)));
      }
    }
    return rows;
  }

  private static String worth(Distribution usd) {
    return Formats.estimate(usd.p50()) + " (" + Formats.interval(usd) + ")";
  }

  private static String share(FleetValuation v) {
    return v.share() == null ? "–" : Formats.shares(v.share());
  }

  private static String what(ByAction action) {
    return action.cards() == 0
        ? "none"
        : Formats.counted(action.cards(), "card") + ", " + Formats.estimate(action.value().p50());
  }

  private static List<Row> groups(FleetValuation one, FleetValuation other, GpuCatalogue cards) {
    var rows = new LinkedHashSet<Row>();
    for (int i = 0; i < one.lines().size(); i++) {
      Line first = one.lines().get(i);
      Decision before = first.decision();
      Decision after = other.lines().get(i).decision();
      if (before != null
          && after != null
          && !before.recommendation().equals(after.recommendation())) {
        rows.add(
            new Row(
                cards.get(first.holding().model()).name()
                    + ", "
                    + CardState.words(first.holding().condition())
                    + SitesView.at(first.holding().site()),
                told(before),
                told(after)));
      }
    }
    return List.copyOf(rows);
  }

  private static String told(Decision decision) {
    return decision.tooClose() ? "too close to call" : Advice.name(decision.best());
  }
}
