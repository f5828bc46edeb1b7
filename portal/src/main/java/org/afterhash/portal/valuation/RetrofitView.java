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
      String marketRent,
      String payback) {}

  /**
   * Something that the machine has to have.
   *
   * @param needs how much of it
   * @param has how much there is, and what passing costs where that is too little
   */
  record Gate(String needs, boolean passes, String has) {}

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
        (use == null ? "no use is enough" : "or use of " + Unit.SHARE.text(use))
            + " (likely "
            + Unit.SHARE.text(q.use())
            + ")",
        rent == null ? "–" : Unit.USD_PER_HOUR.text(rent),
        Unit.USD_PER_HOUR.text(q.marketRent()),
        payback == null ? "never" : Formats.counted(payback, "month"));
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
              "%s needs a card with %.0f GB",
              work.label().toLowerCase(Locale.ROOT),
              work.memoryGb()));
    }
    return flags;
  }

  private static Gate gate(RetrofitQuote.Gate gate) {
    Double stated = gate.stated();
    String has = stated == null ? "not stated" : "has " + Formats.significant(stated);
    return new Gate(
        Formats.significant(gate.needed()) + " " + gate.label(),
        gate.passes(),
        gate.passes() ? has : has + "; " + Formats.perCard(gate.cost()));
  }
}
