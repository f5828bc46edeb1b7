package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.afterhash.domain.estimate.RetrofitQuote;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;

/**
 * What it takes to rent cards out.
 *
 * @param finding whether it pays, a sentence without a full stop
 */
record RetrofitView(String finding, List<Quote> quotes) {

  /**
   * A model and a kind of work.
   *
   * @param flags what keeps the card itself from this work or from more
   */
  record Quote(
      String name,
      String cards,
      String work,
      List<Gate> gates,
      List<String> flags,
      String upFront,
      String capital,
      String gain,
      String range,
      String use,
      String rent,
      String payback) {}

  /** Something that the machine has to have. */
  record Gate(String needs, boolean passes, String cost) {}

  static RetrofitView of(List<RetrofitQuote> quotes, GpuCatalogue cards) {
    long pays = quotes.stream().filter(quote -> quote.gain().p50() > 0).count();
    long surely = quotes.stream().filter(quote -> quote.gain().p5() > 0).count();
    String finding =
        pays == 0
            ? "Getting cards ready for renting would probably not pay"
            : surely == 0
                ? "Getting some cards ready for renting may pay"
                : "Getting some cards ready for renting would pay";
    return new RetrofitView(
        finding,
        quotes.stream().map(quote -> quote(quote, cards.get(quote.model()).name())).toList());
  }

  private static Quote quote(RetrofitQuote q, String name) {
    Double rent = q.breakEvenRent();
    Double use = q.breakEvenUse();
    Integer payback = q.paybackMonths();
    return new Quote(
        name,
        Formats.counted(q.cards(), "card") + SitesView.at(q.site()),
        q.label(),
        q.gates().stream().map(RetrofitView::gate).toList(),
        flags(q),
        Formats.perCard(q.upFront()),
        Formats.estimate(q.upFront() * q.cards())
            + (q.staff() < 0.05 ? "" : " and " + Formats.tenths(q.staff()) + " staff"),
        Formats.perCard(q.gain().p50()),
        Unit.USD.text(Math.rint(q.gain().p5())) + " to " + Unit.USD.text(Math.rint(q.gain().p95())),
        (use == null ? "not even at 100%" : Unit.SHARE.text(use))
            + " (likely "
            + Unit.SHARE.text(q.use())
            + ")",
        (rent == null ? "–" : Unit.USD_PER_HOUR.text(rent))
            + " (market "
            + Unit.USD_PER_HOUR.text(q.marketRent())
            + ")",
        payback == null ? "not while rented" : Formats.counted(payback, "month"));
  }

  private static List<String> flags(RetrofitQuote q) {
    var flags = new ArrayList<String>();
    if (q.licenceForbids()) {
      flags.add("its driver’s licence is not for data centres");
    }
    for (RetrofitQuote.Beyond work : q.beyond()) {
      flags.add(
          String.format(
              Locale.ROOT,
              "too little memory for %s: %.0f GB",
              work.label().toLowerCase(Locale.ROOT),
              work.memoryGb()));
    }
    return flags;
  }

  private static Gate gate(RetrofitQuote.Gate gate) {
    return new Gate(
        String.format(Locale.ROOT, "%s: %.0f", gate.label(), gate.needed()),
        gate.passes(),
        Formats.perCard(gate.cost()));
  }
}
