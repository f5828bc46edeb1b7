package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;
import org.jspecify.annotations.Nullable;

/**
 * What miners can offer for rent for one kind of work at the valuation date, and what is asked for.
 * Rents are list rates of an RTX 3090; a place is occupied all the time by one.
 *
 * @param id stable name of the kind of work
 * @param label in words
 * @param suitable cards held that work and suit, in hosts that do or can be made to
 * @param places places that those cards would fill if all were offered
 * @param demanded places asked for at the list rate
 * @param listRate USD per hour that others ask
 * @param breakEven rent from which the first of the suitable cards would rather be rented out than
 *     sold, USD per hour; null where in some draws no rent is enough
 * @param demandedAtBreakEven places asked for at that rent, as far as suitable cards could fill
 *     them; 0 above the list rate
 * @param rented cards rented out, once all that is done with all cards fits together
 * @param clearingRent USD per hour at which they are; the list rate where none is
 */
public record RentalTier(
    String id,
    String label,
    Distribution suitable,
    Distribution places,
    Distribution demanded,
    Distribution listRate,
    @Nullable Distribution breakEven,
    Distribution demandedAtBreakEven,
    Distribution rented,
    Distribution clearingRent) {
  public RentalTier {
    Require.text(id, "A tier's id");
    Require.text(label, id + ": label");
  }
}
