package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.farm.PlannedSale;
import org.afterhash.analytics.farm.SaleCourse;
import org.afterhash.analytics.farm.SaleSchedule;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.SalePlan;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModelId;

/**
 * The best spread of a sale over months (docs/method.md §23): made with everything uncertain at its
 * median, because a plan is made before anything is known, and valued in all draws.
 */
final class SalePlans {
  /** No plan takes longer, unless the owner says so. */
  static final int LONGEST = 24;

  private static final List<Integer> PACES = List.of(1, 3, 6, 12, 24);
  private static final List<Integer> SIZES = List.of(1, 10, 100);

  private final CardActions actions;
  private final OwnSale sale;
  private final MassSale middle;
  private final double discount;
  private final int longest;
  private final List<Lot> lots = new ArrayList<>();

  /** Cards of which the same can be done. */
  private record Lot(
      OwnedCard card, Condition condition, CardActions.CardValue value, double count) {
    int kind() {
      return PlannedSale.kind(card.segment, card.large);
    }

    /** What buyers would pay for all of them today, median, USD. */
    double worth() {
      return count * value.resale().distribution().p50();
    }
  }

  /**
   * @param sale the owner's
   * @param middle everything uncertain at its median
   * @param discount the owner's, 1/yr, median
   * @param longest months within which all has to be sold
   */
  SalePlans(CardActions actions, OwnSale sale, MassSale middle, double discount, int longest) {
    this.actions = actions;
    this.sale = sale;
    this.middle = middle;
    this.discount = discount;
    this.longest = longest;
  }

  SalePlan of(FleetCounts counts) {
    counts.each(
        (model, condition, count) -> {
          if (condition != Condition.DEAD) {
            actions
                .owned(model)
                .ifPresent(
                    card ->
                        lots.add(
                            new Lot(
                                card,
                                condition,
                                actions.of(model, condition).orElseThrow(),
                                (double) count)));
          }
        });
    double[][] sold = schedule();
    SaleCourse planned = sale.planned(sold);
    SaleCourse atOnce = sale.over(1);
    List<List<Lot>> models = byModel();
    List<Sums> sums = models.parallelStream().map(of -> Sums.of(of, planned, atOnce)).toList();
    int draws = actions.scrap().length;
    var all = new Sums(draws);
    sums.forEach(all::add);
    return new SalePlan(
        longest,
        IntStream.range(0, models.size())
            .mapToObj(g -> group(models.get(g), sold, sums.get(g)))
            .toList(),
        usd(all.planned),
        usd(all.atOnce()),
        usd(all.gain),
        left());
  }

  /** Cards by kind, then month. */
  private double[][] schedule() {
    var cards = new double[PlannedSale.KINDS];
    var worth = new double[PlannedSale.KINDS];
    for (Lot lot : lots) {
      cards[lot.kind()] += lot.count;
      worth[lot.kind()] += lot.worth();
    }
    double later = StrictMath.pow(1 + discount, -1 / 12.0);
    var kinds = new ArrayList<SaleSchedule.Kind>();
    for (int kind = 0; kind < cards.length; kind++) {
      kinds.add(
          new SaleSchedule.Kind(
              kind / 2,
              cards[kind],
              cards[kind] > 0 ? worth[kind] / cards[kind] : 0,
              later * middle.outlook(0, kind % 2 == 1, 1)));
    }
    var schedule = new SaleSchedule(middle, kinds, longest);
    return IntStream.range(0, cards.length).mapToObj(schedule::of).toArray(double[][]::new);
  }

  /** In the order of names. */
  private List<List<Lot>> byModel() {
    var models = new TreeMap<GpuModelId, List<Lot>>();
    for (Lot lot : lots) {
      models.computeIfAbsent(lot.card.model.id(), model -> new ArrayList<>()).add(lot);
    }
    return List.copyOf(models.values());
  }

  /** What cards bring, USD by draw. */
  private static final class Sums {
    private final double[] planned;
    private final double[] gain;
    private final double[] waiting;

    private Sums(int draws) {
      planned = new double[draws];
      gain = new double[draws];
      waiting = new double[draws];
    }

    static Sums of(List<Lot> lots, SaleCourse planned, SaleCourse atOnce) {
      var sums = new Sums(lots.get(0).card.price.length);
      for (Lot lot : lots) {
        var slow = new CardDraws(lot.card.sell(lot.condition, planned));
        slow.addTo(sums.planned, lot.count);
        slow.addTo(sums.gain, lot.count);
        new CardDraws(lot.card.sell(lot.condition, atOnce)).addTo(sums.gain, -lot.count);
        lot.value.waiting().addTo(sums.waiting, lot.count);
      }
      return sums;
    }

    private void add(Sums other) {
      new CardDraws(other.planned).addTo(planned, 1);
      new CardDraws(other.gain).addTo(gain, 1);
      new CardDraws(other.waiting).addTo(waiting, 1);
    }

    private double[] atOnce() {
      var atOnce = new double[planned.length];
      Arrays.setAll(atOnce, i -> planned[i] - gain[i]);
      return atOnce;
    }
  }

  private static Distribution usd(double[] draws) {
    return new Ranks(draws).distribution("USD");
  }

  /** Cards of one kind go at the same pace: the same presses on all of them. */
  private static SalePlan.Group group(List<Lot> lots, double[][] sold, Sums sums) {
    double[] ofKind = sold[lots.get(0).kind()];
    double all = Arrays.stream(ofKind).sum();
    double cards = lots.stream().mapToDouble(Lot::count).sum();
    return new SalePlan.Group(
        lots.get(0).card.model.id(),
        (long) cards,
        Arrays.stream(ofKind).mapToObj(month -> month / all * cards).toList(),
        usd(sums.planned),
        usd(sums.gain),
        usd(sums.waiting));
  }

  private List<SalePlan.Left> left() {
    double[] worth = new double[PlannedSale.KINDS];
    for (Lot lot : lots) {
      worth[lot.kind()] += lot.worth();
    }
    double all = Arrays.stream(worth).sum();
    return all <= 0
        ? List.of()
        : SIZES.parallelStream()
            .flatMap(
                times ->
                    PACES.stream()
                        .map(
                            months ->
                                new SalePlan.Left(
                                    times,
                                    months,
                                    left(worth, all, sale.times(times).over(months)))))
            .toList();
  }

  /** Of today's price, over all cards. */
  private Distribution left(double[] worth, double all, OwnSale pace) {
    var left = new double[actions.scrap().length];
    for (int kind = 0; kind < worth.length; kind++) {
      if (worth[kind] > 0) {
        new CardDraws(pace.factor(kind / 2, kind % 2 == 1)).addTo(left, worth[kind] / all);
      }
    }
    return new Ranks(left).distribution("1");
  }
}
