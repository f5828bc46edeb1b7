package org.afterhash.portal.valuation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Keeping;
import org.afterhash.domain.estimate.Keeping.Verdict;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;

/**
 * What it is worth to keep cards and to decide later.
 *
 * @param finding for which cards that could pay, a sentence without a full stop
 * @param kept those that lose least by it, in that order
 * @param rest of the others, a sentence; empty where there are none
 */
record KeepingView(String finding, List<Kept> kept, String rest) {
  private static final int SHOWN = 6;

  /** A model: what is best today, what keeping adds, how that may turn out, and what follows. */
  record Kept(String name, String cards, String now, String bounds, String range, String verdict) {}

  static KeepingView of(List<Keeping> keeping, GpuCatalogue cards) {
    List<Keeping> ordered =
        keeping.stream()
            .sorted(Comparator.comparingDouble((Keeping kept) -> -kept.most() / scale(kept)))
            .toList();
    int shown =
        (int)
            Math.max(
                Math.min(SHOWN, ordered.size()),
                ordered.stream().filter(kept -> kept.verdict() != Verdict.ACT).count());
    return new KeepingView(
        finding(ordered, cards),
        ordered.stream()
            .limit(shown)
            .map(kept -> row(kept, cards.get(kept.model()).name()))
            .toList(),
        rest(ordered.subList(shown, ordered.size())));
  }

  private static double scale(Keeping kept) {
    return Math.max(1, Math.abs(kept.nowValue()));
  }

  private static String finding(List<Keeping> ordered, GpuCatalogue cards) {
    String keep = names(ordered, Verdict.KEEP, cards);
    String close = names(ordered, Verdict.TOO_CLOSE, cards);
    if (keep.isEmpty() && close.isEmpty()) {
      return "No card gains by being kept until prices are clearer";
    }
    if (keep.isEmpty()) {
      return "Whether to keep the " + close + " for three months is too close to call";
    }
    String pays = "Keeping the " + keep + " for three months pays on average";
    return close.isEmpty() ? pays : pays + "; for the " + close + " it is too close to call";
  }

  private static String names(List<Keeping> ordered, Verdict verdict, GpuCatalogue cards) {
    List<String> names =
        ordered.stream()
            .filter(kept -> kept.verdict() == verdict)
            .map(kept -> cards.get(kept.model()).name())
            .distinct()
            .toList();
    return names.size() <= 3
        ? String.join(", ", names)
        : names.stream().limit(2).collect(Collectors.joining(", "))
            + " and "
            + (names.size() - 2)
            + " others";
  }

  private static Kept row(Keeping of, String name) {
    return new Kept(
        name,
        Formats.counted(of.cards(), "card") + SitesView.at(of.site()),
        today(of.now()) + ", " + Formats.perCard(of.nowValue()),
        signed(of.least()) + " to " + signed(of.most()),
        range(of.gain()),
        verdict(of));
  }

  private static String verdict(Keeping of) {
    String words =
        switch (of.verdict()) {
          case ACT -> "do not wait";
          case KEEP -> "waiting pays on average";
          case TOO_CLOSE -> "too close to call";
        };
    return of.rented() < 0.005
        ? words
        : words + "; rented out in the end in " + Formats.inHundred(of.rented());
  }

  private static String today(Outcome outcome) {
    return switch (outcome) {
      case SELL -> "sell";
      case RENT -> "rent out";
      case MINE -> "mine, then sell";
      case SCRAP -> "scrap";
    };
  }

  /** Whole dollars, with their sign. */
  static String signed(double usd) {
    String text = Unit.USD.text(Math.rint(usd));
    return Math.rint(usd) > 0 ? "+" + text : text;
  }

  private static String range(Distribution gain) {
    return signed(gain.p5()) + " to " + signed(gain.p95());
  }

  private static long models(List<Keeping> of) {
    return of.stream().map(Keeping::model).distinct().count();
  }

  private static String rest(List<Keeping> rest) {
    return rest.isEmpty()
        ? ""
        : models(rest) == 1
            ? "One more model loses by waiting."
            : models(rest) + " more models lose by waiting.";
  }
}
