package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.analytics.waiting.KeptCard;
import org.afterhash.analytics.waiting.KeptCard.Way;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Keeping;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModel;

/**
 * What it is worth to keep cards and to decide later, model by model (docs/method.md §24): what
 * each way brings is, in the mean over all draws, a straight line in how price and rents have
 * moved.
 */
final class KeptCards {
  /** By how much a price is raised to see what that changes. */
  private static final double RAISED = 0.1;

  private final FleetOwner.OwnedSite site;
  private final CardActions actions;
  private final CardActions.Exits exits;
  private final SaleTerms sale;
  private final Outlooks outlooks;
  private final double[] worth;

  /**
   * @param sale what is left of a price
   */
  KeptCards(FleetOwner.OwnedSite site, SaleTerms sale, Outlooks outlooks) {
    this.site = site;
    this.actions = site.actions();
    this.exits = site.exits();
    this.sale = sale;
    this.outlooks = outlooks;
    OwnSale own = exits.sale();
    this.worth =
        Outlooks.MONTHS.stream().mapToDouble(months -> mean(own.worthIn(months))).toArray();
  }

  /** One for each model of which a card may work, in the order of their names. */
  List<Keeping> of(FleetCounts counts) {
    var cards = new TreeMap<String, Kept>();
    counts.each(
        (model, condition, count) -> {
          if (condition != Condition.DEAD
              && condition != Condition.ARTEFACT
              && actions.owned(model).isPresent()) {
            cards.merge(model.id().value(), new Kept(model, count), Kept::and);
          }
        });
    return cards.values().parallelStream().map(this::keeping).toList();
  }

  private record Kept(GpuModel model, long count) {
    Kept and(Kept more) {
      return new Kept(model, count + more.count);
    }
  }

  private Keeping keeping(Kept of) {
    OwnedCard card = actions.owned(of.model).orElseThrow();
    Decision decision = actions.of(of.model, Condition.WORKS).orElseThrow().decision();
    double now = decision.of(decision.best()).value().mean();
    List<Way> ways = ways(card);
    Outlooks.Walks walks = outlooks.walks(card.large);
    KeptCard.Kept kept =
        new KeptCard(ways, worth, meanwhile(card)).kept(walks.learned(), walks.judged());
    double rented = 0;
    for (int way = 2; way < ways.size(); way++) {
      rented += kept.outcomes().part(way);
    }
    double[] gain = Arrays.stream(kept.outcomes().usd()).map(usd -> usd - now).toArray();
    return new Keeping(
        site.name().orElse(null),
        of.model.id(),
        of.count,
        decision.best(),
        now,
        Outlooks.MONTHS,
        kept.least() - now,
        kept.most() - now,
        new Ranks(gain).distribution("USD"),
        rented);
  }

  /** What mining brings until each date, as far as it pays; it is not counted for longer. */
  private double[] meanwhile(OwnedCard owned) {
    GpuModel.Ethash ethash = owned.model.ethash();
    double margin =
        ethash == null || owned.card.isEmpty()
            ? 0
            : mean(
                exits
                    .mining()
                    .margin(owned.card.get(), OwnMining.watts(owned.model, owned.card.get())));
    double months = exits.mining().months();
    return Outlooks.MONTHS.stream()
        .mapToDouble(month -> margin * StrictMath.min(1, month / months))
        .toArray();
  }

  /** Scrapping, selling, then each work for which the card may be rented out. */
  private List<Way> ways(OwnedCard card) {
    double[] dearer = Arrays.stream(card.price).map(usd -> (1 + RAISED) * usd).toArray();
    var raised = new OwnedCard(card.model, dearer, sale, exits);
    var ways = new ArrayList<Way>();
    ways.add(new Way(mean(actions.scrap()), 0, 0));
    ways.add(line(mean(card.sold), mean(raised.sold), 0));
    for (int work = 0; work < card.rented.size(); work++) {
      var rented = card.rented.get(work).rented();
      ways.add(line(rented.mean(), raised.rented.get(work).rented().mean(), rented.meanEarned()));
    }
    return ways;
  }

  private static Way line(double now, double raised, double perRent) {
    double perPrice = (raised - now) / RAISED;
    return new Way(now - perPrice - perRent, perPrice, perRent);
  }

  private static double mean(double[] usd) {
    return Arrays.stream(usd).sum() / usd.length;
  }
}
