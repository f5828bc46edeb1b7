package org.afterhash.portal.figure;

import static org.afterhash.portal.figure.Ground.Formula.CLAIMS;
import static org.afterhash.portal.figure.Ground.Formula.COINS;
import static org.afterhash.portal.figure.Ground.Formula.DRIVERS;
import static org.afterhash.portal.figure.Ground.Formula.GATES;
import static org.afterhash.portal.figure.Ground.Formula.MARKET;
import static org.afterhash.portal.figure.Ground.Formula.RECOVERY;
import static org.afterhash.portal.figure.Ground.Formula.RENTAL;
import static org.afterhash.portal.figure.Ground.Formula.SALE;
import static org.afterhash.portal.figure.Ground.Formula.SPEND;
import static org.afterhash.portal.figure.Ground.Formula.WATERFALL;

import java.util.List;
import java.util.Map;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.figure.Ground.Formula;
import org.afterhash.portal.figure.Ground.Numbers;
import org.afterhash.portal.figure.Ground.Plan;
import org.afterhash.portal.figure.Ground.Rows;
import org.afterhash.portal.figure.Ground.Step;

/** For each chart what it rests on; a chart that is not named here has no page. */
final class Grounds {
  private static final List<Numbers> ALL =
      List.of(
          Numbers.SPEND,
          Numbers.MIX,
          Numbers.MINERS,
          Numbers.RESALE,
          Numbers.SALE,
          Numbers.GATE,
          Numbers.RENTAL,
          Numbers.MINE,
          Numbers.DISCOUNT);
  private static final List<Rows> ALL_ROWS =
      List.of(Rows.NETWORK, Rows.CARDS, Rows.PRICES, Rows.RENTS, Rows.POWER);

  private static final Plan PRICES =
      new Plan(List.of(Formula.RESALE), List.of(Numbers.RESALE), List.of(Rows.PRICES));

  private static final Map<String, Plan> PLANS =
      Map.ofEntries(
          Map.entry(SpendFigure.SLUG, plan(List.of(SPEND), List.of(Numbers.SPEND), Rows.NETWORK)),
          Map.entry(
              ClaimsFigure.SLUG,
              plan(List.of(SPEND, CLAIMS), List.of(Numbers.SPEND), Rows.STATEMENTS, Rows.NETWORK)),
          Map.entry(RecoveryFigure.SLUG, new Plan(List.of(RECOVERY, MARKET), ALL, ALL_ROWS)),
          Map.entry(HundredFigure.SLUG, new Plan(List.of(RECOVERY, WATERFALL), ALL, ALL_ROWS)),
          Map.entry(WaterfallFigure.SLUG, new Plan(List.of(WATERFALL), ALL, ALL_ROWS)),
          Map.entry(TornadoFigure.SLUG, new Plan(List.of(DRIVERS), ALL, ALL_ROWS)),
          Map.entry(DriversFigure.SLUG, new Plan(List.of(DRIVERS), ALL, ALL_ROWS)),
          Map.entry(
              WaysFigure.SLUG,
              plan(
                  List.of(MARKET, SALE, RENTAL, COINS),
                  List.of(Numbers.MIX, Numbers.SALE, Numbers.GATE, Numbers.RENTAL, Numbers.MINE),
                  Rows.CARDS,
                  Rows.PRICES,
                  Rows.RENTS)),
          Map.entry(
              PerCardFigure.SLUG,
              plan(
                  List.of(SALE, RENTAL, COINS),
                  List.of(Numbers.MIX, Numbers.RESALE, Numbers.SALE, Numbers.RENTAL, Numbers.MINE),
                  Rows.PRICES,
                  Rows.RENTS)),
          Map.entry(
              GatesFigure.SLUG,
              plan(
                  List.of(GATES),
                  List.of(Numbers.GATE, Numbers.MIX),
                  Rows.REQUIREMENTS,
                  Rows.CARDS)),
          Map.entry(
              DemandFigure.SLUG,
              plan(
                  List.of(RENTAL, MARKET),
                  List.of(Numbers.RENTAL, Numbers.GATE),
                  Rows.RENTS,
                  Rows.REQUIREMENTS)),
          Map.entry(
              NaiveFigure.SLUG,
              plan(
                  List.of(RENTAL, MARKET),
                  List.of(Numbers.NAIVE, Numbers.RENTAL, Numbers.GATE),
                  Rows.STATEMENTS,
                  Rows.RENTS)),
          Map.entry(MemoryFigure.SLUG, PRICES),
          Map.entry(
              TrustFigure.RELIABILITY,
              plan(
                  List.of(Formula.RESALE), List.of(Numbers.RESALE, Numbers.BACKTEST), Rows.PRICES)),
          Map.entry(
              TrustFigure.ERROR,
              plan(
                  List.of(Formula.RESALE), List.of(Numbers.RESALE, Numbers.BACKTEST), Rows.PRICES)),
          Map.entry(HindsightFigure.SLUG, observed(Rows.PRICES)),
          Map.entry(RentFigure.SLUG, observed(Rows.RENTS)),
          Map.entry(PowerFigure.SLUG, observed(Rows.POWER)),
          Map.entry(PivotPromiseFigure.SLUG, observed(Rows.PIVOTS)),
          Map.entry(PivotShareFigure.SLUG, observed(Rows.PIVOTS)),
          Map.entry(HashrateFigure.SLUG, observed(Rows.NETWORK)));

  private Grounds() {}

  /** The ground of a chart; of a card's prices, the card's own page has the rows. */
  static Ground of(Edited edited, String slug) {
    if (slug.startsWith(ResaleFigure.PREFIX) && !PLANS.containsKey(slug)) {
      String card = slug.substring(ResaleFigure.PREFIX.length());
      return new Ground(
          List.of(), List.of(), List.of(new Step("every price", "/gpus/" + card + "#rows")));
    }
    return plan(slug).of(edited);
  }

  /** The sources of the numbers that a chart rests on, in the order of the parameter file. */
  static List<SourceKey> sources(Edited edited, String slug) {
    return plan(slug).sources(edited);
  }

  private static Plan plan(String slug) {
    Plan plan = PLANS.get(slug);
    if (plan == null) {
      throw new IllegalArgumentException("Nobody says what the chart " + slug + " rests on");
    }
    return plan;
  }

  private static Plan plan(List<Formula> formulas, List<Numbers> numbers, Rows... rows) {
    return new Plan(formulas, numbers, List.of(rows));
  }

  /** Nothing but what was observed. */
  private static Plan observed(Rows rows) {
    return new Plan(List.of(), List.of(), List.of(rows));
  }
}
