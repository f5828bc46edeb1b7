package org.afterhash.analytics.rental;

/**
 * The {@link CashFlow}s of all cards of one owner in one draw and one kind of work (docs/method.md
 * §12): straight lines in the three things that differ from card to card.
 *
 * @param perRent as in {@link CashFlow}
 * @param fixed cost of any card, USD
 * @param perWatt cost for each watt of the board, USD
 * @param perPrice cost for each dollar that the card is worth today
 * @param perResidual what a dollar of the sale at the end takes from the cost
 */
public record CashLine(
    double perRent, double fixed, double perWatt, double perPrice, double perResidual) {

  /** Present value of all costs less that of the card at the end, USD. */
  public double cost(double watts, double price, double residual) {
    return fixed + perWatt * watts + perPrice * price - perResidual * residual;
  }

  /** The cash flow of a card. */
  public CashFlow of(double watts, double price, double residual) {
    return new CashFlow(perRent, cost(watts, price, residual));
  }
}
