package org.afterhash.portal.valuation;

import java.util.List;
import java.util.Locale;
import org.afterhash.domain.estimate.Allocation;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What to do with how many cards when something is short.
 *
 * @param finding what the shortage costs, a sentence without a full stop
 * @param value what the allocation brings, with its interval
 */
record AllocationView(String finding, String value, List<Part> parts, List<Resource> resources) {

  /** Cards of one model with which the same is done. */
  record Part(String name, String cards, String what, String value) {}

  /**
   * Something that may be short.
   *
   * @param oneMore what one unit more would bring, as a sentence
   */
  record Resource(String label, String available, String used, String oneMore) {}

  static @Nullable AllocationView of(@Nullable Allocation allocation, GpuCatalogue cards) {
    return allocation == null
        ? null
        : new AllocationView(
            finding(allocation),
            Formats.estimate(allocation.value().p50())
                + ", 90% interval "
                + Formats.interval(allocation.value()),
            allocation.parts().stream().map(part -> part(part, cards)).toList(),
            allocation.resources().stream().map(AllocationView::resource).toList());
  }

  private static String finding(Allocation allocation) {
    double lost = allocation.unlimited() - allocation.value().mean();
    boolean costs = lost > 0.005 * Math.abs(allocation.unlimited());
    return costs
        ? "What is short costs about " + Formats.estimate(lost)
        : "There is enough of what was named for the best way of each group";
  }

  private static Part part(Allocation.Part part, GpuCatalogue cards) {
    return new Part(
        cards.get(part.model()).name() + SitesView.at(part.site()),
        (isWhole(part.cards()) ? "" : "about ") + Formats.counted(Math.round(part.cards()), "card"),
        what(part),
        Formats.estimate(part.value()));
  }

  private static boolean isWhole(double cards) {
    return Math.abs(cards - Math.rint(cards)) < 0.01;
  }

  private static String what(Allocation.Part part) {
    return switch (part.outcome()) {
      case SELL -> "sell";
      case RENT -> "rent out" + (part.work() == null ? "" : " for " + TermsForm.work(part.work()));
      case MINE -> "mine, then sell";
      case SCRAP -> "scrap";
    };
  }

  private static Resource resource(Allocation.Resource of) {
    return new Resource(
        of.label() + SitesView.at(of.site()),
        amount(of.available(), of.unit()),
        amount(of.used(), of.unit()),
        of.oneMore() < 0.005
            ? "there is enough"
            : "one more " + of.unit() + " is worth " + worth(of.oneMore()));
  }

  private static String amount(double amount, String unit) {
    return unit.equals("USD") ? Formats.estimate(amount) : Formats.significant(amount) + " " + unit;
  }

  private static String worth(double usd) {
    return usd < 10 ? String.format(Locale.ROOT, "$%.2f", usd) : Formats.estimate(usd);
  }
}
