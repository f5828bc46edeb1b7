package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.afterhash.domain.estimate.RetrofitQuote;
import org.afterhash.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to rent cards of a model out for one kind of work, at a site where one is named;
 * USD per card, rents in USD per hour. {@code breakEvenUse} and {@code paybackMonths} are absent
 * where nothing is enough. {@code beyond} is work that the card has not the memory for.
 */
@JsonInclude(Include.NON_NULL)
record Retrofit(
    @Nullable String site,
    String model,
    long gpus,
    String work,
    List<Gate> gates,
    BigDecimal upFront,
    Figures gain,
    BigDecimal marketRent,
    @Nullable BigDecimal breakEvenRent,
    BigDecimal use,
    @Nullable BigDecimal breakEvenUse,
    @Nullable Integer paybackMonths,
    BigDecimal staff,
    List<Beyond> beyond,
    boolean licenceForbids) {

  record Beyond(String work, BigDecimal memoryGb) {}

  /**
   * Something that the machine has to have; {@code stated} is absent where the owner was silent.
   */
  @JsonInclude(Include.NON_NULL)
  record Gate(
      String gate,
      BigDecimal needed,
      @Nullable BigDecimal stated,
      boolean passes,
      BigDecimal cost) {
    static Gate of(RetrofitQuote.Gate gate) {
      return new Gate(
          gate.id(),
          Json.figure(gate.needed()),
          figure(gate.stated()),
          gate.passes(),
          Json.figure(gate.cost()));
    }
  }

  static Retrofit of(RetrofitQuote quote) {
    return new Retrofit(
        quote.site() == null ? null : quote.site().value(),
        quote.model().value(),
        quote.cards(),
        quote.work(),
        quote.gates().stream().map(Gate::of).toList(),
        Json.figure(quote.upFront()),
        Figures.of(quote.gain()),
        Json.figure(quote.marketRent()),
        figure(quote.breakEvenRent()),
        Json.figure(quote.use()),
        figure(quote.breakEvenUse()),
        quote.paybackMonths(),
        Json.figure(quote.staff()),
        quote.beyond().stream()
            .map(work -> new Beyond(work.work(), Json.figure(work.memoryGb())))
            .toList(),
        quote.licenceForbids());
  }

  private static @Nullable BigDecimal figure(@Nullable Double value) {
    return value == null ? null : Json.figure(value);
  }
}
