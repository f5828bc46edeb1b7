package org.afterhash.analytics.spend;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.TimePath;

/** Draws of everything the vintage model does not know (docs/method.md §3). */
final class SpendParameters {
  /** Most influential first: low-discrepancy points are best in their first dimensions. */
  static final List<String> DRAWN =
      List.of(
          "spend.premium-paid",
          "spend.price-level",
          "spend.dual-use",
          "spend.asic-share",
          "spend.retirement",
          "spend.hashrate-bias",
          "spend.reactivated",
          "spend.idle-sold",
          "spend.dag-cliff",
          "spend.asic-share-e3",
          "spend.lhr-unlock",
          "spend.retirement-falling",
          "spend.mhs-per-card",
          "spend.asic-share-early");

  final double[] hashrateBias;
  final double[] asicEarly;
  final double[] asicE3;
  final double[] asic;
  final double[] retirement;
  final double[] retirementFalling;
  final double[] dagCliff;
  final double[] idleSold;
  final double[] reactivated;
  final double[] lhrUnlock;
  final double[] dualUse;
  final double[] priceLevel;
  final double[] premiumPaid;
  final double[] mhsPerCard;
  private final Methodology methodology;

  /**
   * @param drawn of {@link #DRAWN}
   */
  SpendParameters(Methodology methodology, ParameterDraws drawn) {
    this.methodology = methodology;
    hashrateBias = drawn.of("spend.hashrate-bias");
    asicEarly = drawn.of("spend.asic-share-early");
    asicE3 = drawn.of("spend.asic-share-e3");
    asic = drawn.of("spend.asic-share");
    retirement = drawn.of("spend.retirement");
    retirementFalling = drawn.of("spend.retirement-falling");
    dagCliff = drawn.of("spend.dag-cliff");
    idleSold = drawn.of("spend.idle-sold");
    reactivated = drawn.of("spend.reactivated");
    lhrUnlock = drawn.of("spend.lhr-unlock");
    dualUse = drawn.of("spend.dual-use");
    priceLevel = drawn.of("spend.price-level");
    premiumPaid = drawn.of("spend.premium-paid");
    mhsPerCard = drawn.of("spend.mhs-per-card");
  }

  Calendar calendar(YearMonth month) {
    return new Calendar(
        path("spend.asic-early").at(month),
        path("spend.asic-e3").at(month),
        path("spend.asic-late").at(month),
        path("spend.dag-cliff-month").at(month),
        path("spend.lhr-months").at(month),
        path("spend.base-price").at(month),
        path("spend.premium").at(month));
  }

  private TimePath path(String id) {
    return methodology.path(id);
  }

  /**
   * What the paths say of a month.
   *
   * @param asicEarly weight of the ASIC share before mid-2018
   * @param asicE3 weight of the ASIC share of 2019
   * @param asicLate weight of the ASIC share from 2021
   * @param dagCliff 1 in the month of the 4 GB cliff, else 0
   * @param lhrUnlock 1 in the months in which the limiter was lifted, else 0
   * @param basePrice launch price, USD per MH/s
   * @param premium retail price over launch price, as a share of it
   */
  record Calendar(
      double asicEarly,
      double asicE3,
      double asicLate,
      double dagCliff,
      double lhrUnlock,
      double basePrice,
      double premium) {}
}
